package routes.ledger;

import org.jspecify.annotations.Nullable;

/** What was said about a slide, ready to be kept; {@code cached} when it was not paid for by this job's call. */
public record SlideResult(
        String answerJson,
        boolean degraded,
        boolean cached,
        String provider,
        @Nullable String model,
        @Nullable String finishReason,
        long inputTokens,
        long outputTokens) {}
