package routes.slides;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deck's text, read before its first picture is drawn. {@code name} is the file's name without folder and ending. */
public record Deck(String name, @Nullable String title, List<Slide> slides) {
    public Deck {
        slides = List.copyOf(slides);
        for (int i = 0; i < slides.size(); i++) {
            if (slides.get(i).number() != i + 1) {
                throw new IllegalArgumentException("slide " + (i + 1) + " is missing or out of order");
            }
        }
    }
}
