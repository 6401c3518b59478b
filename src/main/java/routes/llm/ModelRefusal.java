package routes.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import routes.failure.Refusal;

/**
 * A model that did not answer. {@code mayRetry} says whether asking later can help; {@code retryAfter} is the pause that
 * the provider demands; {@code answerUnknown} that the request went out and nobody knows whether it was served.
 */
public class ModelRefusal extends Refusal {
    private final boolean mayRetry;
    private final boolean answerUnknown;
    private final @Nullable Duration retryAfter;

    ModelRefusal(
            String code,
            String message,
            boolean mayRetry,
            boolean answerUnknown,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(code, message, cause);
        this.mayRetry = mayRetry;
        this.answerUnknown = answerUnknown;
        this.retryAfter = retryAfter;
    }

    /** The provider's answer was not of the provider's own form, an HTML page of a proxy for example. */
    static ModelRefusal unusable(RuntimeException cause) {
        return new ModelRefusal(
                "llm-answer-unreadable",
                "The model's server answered with something that is no chat completion; check deckhand.llm.base-url",
                true,
                false,
                null,
                cause);
    }

    public boolean mayRetry() {
        return mayRetry;
    }

    public boolean answerUnknown() {
        return answerUnknown;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
