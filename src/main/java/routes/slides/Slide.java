package routes.slides;

import org.jspecify.annotations.Nullable;

/**
 * One slide as the document shows it. {@code text} is what could be read in reading order, empty when nothing could be
 * (a scan, or a font without a Unicode map); {@code notes} are the speaker's.
 */
public record Slide(
        int number,
        @Nullable String title,
        String text,
        @Nullable String notes) {
    public Slide {
        if (number < 1) {
            throw new IllegalArgumentException("slides count from 1, got " + number);
        }
    }

    /** A name for outlines and logs: the title, or "Slide 7" when there is none. */
    public String titleOr(String fallback) {
        return title == null || title.isBlank() ? fallback : title;
    }
}
