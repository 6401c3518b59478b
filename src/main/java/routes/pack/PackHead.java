package routes.pack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a study pack says of itself before its slides. {@code deckName} is the file's name without folder and ending and
 * is the key that keeps Anki decks apart; {@code language} is in English words ({@code Spanish}); {@code engine} is
 * {@code llm} or {@code offline}; {@code offline} only when no slide was explained by a model; {@code provider} and {@code model}
 * name all who answered, {@code "openai, anthropic"}, and {@code model} is null for the offline engine alone; {@code made} is the time of the run.
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

    /** Whether several answered, so that each slide must say who. */
    public boolean mixed() {
        return provider.contains(",") || model != null && model.contains(",");
    }

    public boolean offline() {
        return engine.equals("offline");
    }
}
