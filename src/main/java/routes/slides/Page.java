package routes.slides;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What could be read of one page; a page that could not be read has no lines. */
record Page(
        int number,
        float height,
        List<Line> lines,
        @Nullable String notes) {
    Page {
        lines = List.copyOf(lines);
    }

    static Page unreadable(int number) {
        return new Page(number, 1, List.of(), null);
    }

    Page without(Predicate<Line> unwanted) {
        return new Page(number, height, lines.stream().filter(unwanted.negate()).toList(), notes);
    }

    float largestSize() {
        return (float) lines.stream().mapToDouble(Line::size).max().orElse(0);
    }
}
