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

    /** The same, to be tried again no sooner than that. */
    ModelRefusal after(Duration pause) {
        return new ModelRefusal(code(), String.valueOf(getMessage()), mayRetry, answerUnknown, pause, this);
    }

    /** Whether it was this request that the provider would not serve; the next may fare better. */
    boolean ofRequest() {
        return code().equals("llm-request-refused");
    }

    boolean ofRate() {
        return code().equals("llm-rate-limited");
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
