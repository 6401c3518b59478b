package routes.llm;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import routes.failure.RetryAfter;

/** Says what a provider's refusal means: its code, whether asking later can help, and what to do. */
final class Refusals {
    private static final String STATUS_PAGE = "look at the provider's status page";

    private Refusals() {}

    /** The provider's own words are not repeated: they can hold what was sent. */
    static ModelRefusal of(HttpResponse<String> response) {
        int status = response.statusCode();
        return switch (status) {
            case 400, 413, 415, 422 ->
                forGood(
                        "llm-request-refused",
                        "The model refused the request (HTTP " + status
                                + "); check that deckhand.llm.model takes pictures and JSON schemas");
            case 401, 403 ->
                forGood("llm-unauthorized", "The model refused the key (HTTP " + status + "); check OPENAI_API_KEY");
            case 402 ->
                forGood("llm-quota", "The provider's quota is spent (HTTP 402); raise it or wait for the next period");
            case 404 ->
                forGood(
                        "llm-model-unknown",
                        "The provider knows no such model or path (HTTP 404); check deckhand.llm.model and deckhand.llm.base-url");
            case 429 -> tooMany(response);
            default ->
                status >= 500 || status == 408 || status == 409
                        ? later(
                                "llm-unavailable",
                                "The model is not available (HTTP " + status + "); " + STATUS_PAGE,
                                response)
                        : forGood(
                                "llm-request-refused",
                                "The model refused the request (HTTP " + status + "); " + STATUS_PAGE);
        };
    }

    static ModelRefusal timeout(Duration timeout) {
        return new ModelRefusal(
                "llm-timeout",
                "The model did not answer within " + timeout.toSeconds() + " s; raise deckhand.llm.timeout",
                true,
                true,
                null,
                null);
    }

    /** Without its cause: the SDK looks at the root of what it is thrown and would put its own exception in its place. */
    static ModelRefusal unreachable(String url) {
        return new ModelRefusal(
                "llm-unreachable",
                "Nothing answers at " + URI.create(url).getAuthority()
                        + "; check deckhand.llm.base-url and the network",
                true,
                false,
                null,
                null);
    }

    static ModelRefusal cutOff(@Nullable Throwable cause) {
        return new ModelRefusal(
                "llm-cut-off", "The connection to the model broke; " + STATUS_PAGE, true, true, null, cause);
    }

    private static ModelRefusal tooMany(HttpResponse<String> response) {
        if (response.body() != null && response.body().contains("insufficient_quota")) {
            return forGood(
                    "llm-quota", "The provider's quota is spent (HTTP 429); raise it or wait for the next period");
        }
        return later(
                "llm-rate-limited",
                "The provider's rate limit is reached (HTTP 429); lower deckhand.llm.concurrency",
                response);
    }

    private static ModelRefusal forGood(String code, String message) {
        return new ModelRefusal(code, message, false, false, null, null);
    }

    private static ModelRefusal later(String code, String message, HttpResponse<String> response) {
        Duration pause = RetryAfter.read(
                        response.headers().firstValue("retry-after-ms").orElse(null),
                        response.headers().firstValue("Retry-After").orElse(null),
                        Clock.systemUTC().instant())
                .orElse(null);
        return new ModelRefusal(code, message, true, false, pause, null);
    }
}
