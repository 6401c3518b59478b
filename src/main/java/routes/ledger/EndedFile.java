package routes.ledger;

import org.jspecify.annotations.Nullable;

/** A dropped file and how its job ended. */
public record EndedFile(
        String eventKey,
        String path,
        String jobId,
        JobState state,
        @Nullable String errorCode,
        @Nullable String errorMessage) {}
