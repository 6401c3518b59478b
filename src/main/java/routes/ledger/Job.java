package routes.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as the ledger knows it. {@code location} is where its deck lies: a {@code file:} URI or a key of the store;
 * {@code outline} has the title of every slide in order, an empty one as an empty string, and is empty before the deck was read.
 */
public record Job(
        String id,
        String source,
        String location,
        String deckName,
        @Nullable String deckTitle,
        String language,
        String prompt,
        List<String> outputs,
        JobState state,
        List<String> outline,
        @Nullable Integer totalSlides,
        @Nullable String errorCode,
        @Nullable String errorMessage,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {
    public Job {
        outputs = List.copyOf(outputs);
        outline = List.copyOf(outline);
    }
}
