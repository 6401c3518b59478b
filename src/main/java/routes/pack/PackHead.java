package routes.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a study pack says of itself before its slides. {@code deckName} is the file's name without folder and ending and
 * is the key that keeps Anki decks apart; {@code language} is in English words ({@code Spanish}); {@code engine} is
 * {@code llm} or {@code offline}; {@code model} is null for the offline engine; {@code made} is the time of the run.
 */
public record PackHead(
        String jobId,
        String deckName,
        @Nullable String deckTitle,
        String language,
        String engine,
        String provider,
        @Nullable String model,
        String promptVersion,
        int totalSlides,
        Instant made) {
    public String title() {
        return deckTitle == null || deckTitle.isBlank() ? deckName : deckTitle;
    }

    public boolean offline() {
        return engine.equals("offline");
    }
}
