package routes.ledger;

import org.jspecify.annotations.Nullable;
import routes.slides.Slide;
import routes.slides.SlideState;

/** A slide as the ledger knows it; {@code answerJson}. */
public record SlideRow(
        Slide slide,
        SlideState state,
        @Nullable String answerJson,
        boolean picture,
        boolean degraded,
        boolean cached,
        @Nullable String provider,
        @Nullable String model,
        @Nullable String finishReason,
        long inputTokens,
        long outputTokens,
        int attempts,
        @Nullable String errorCode,
        @Nullable String errorMessage) {}
