package routes.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import routes.slides.Slide;

/**
 * Everything a model, or the offline engine, is told about one slide. {@code outline} has the title of every slide of
 * the deck in order (untitled ones as an empty string), so the neighbours are found by number; {@code language} is the
 * language of the answer in English words, for example {@code Spanish}.
 */
public record SlideQuestion(@Nullable String deckTitle, List<String> outline, Slide slide, String language) {
    public SlideQuestion {
        outline = List.copyOf(outline);
    }
}
