package routes.job;

import org.jspecify.annotations.Nullable;

/**
 * A request for a study pack, from whichever source. {@code eventKey} is unique to what asks for it; {@code location} is
 * a {@code file:} URI or a key of the store; {@code language} null means the deployment's default; {@code filePath} is a
 * dropped file that has to be put away in the end.
 */
public record JobRequest(
        String jobId,
        String eventKey,
        String source,
        String location,
        String deckName,
        @Nullable String email,
        @Nullable String language,
        @Nullable String filePath) {}
