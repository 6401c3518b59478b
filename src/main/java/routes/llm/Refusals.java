package routes.llm;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import routes.failure.RetryAfter;

/** Says what a provider's refusal means: its code, whether asking later can help, and what to do. */
final class Refusals {
    private final ProviderAccess asked;

    Refusals(ProviderAccess asked) {
        this.asked = asked;
    }

    /** The provider's own words are not repeated: they can hold what was sent. */
    ModelRefusal of(int status, @Nullable String body, Function<String, Optional<String>> headers) {
        String words = body == null ? "" : body;
        return switch (ProviderWords.meaning(status, words)) {
            case KEY -> unauthorized("HTTP " + status);
            case QUOTA ->
                forGood(
                        "llm-quota",
                        "The quota of %s is spent (HTTP %d); raise it or wait for the next period"
                                .formatted(asked.provider(), status));
            case MODEL ->
                forGood(
                        "llm-model-unknown",
                        "%s knows no such model or path (HTTP %d); check %s and %s"
                                .formatted(
                                        asked.provider(), status, asked.setting("model"), asked.setting("base-url")));
            case RATE ->
                later(
                        "llm-rate-limited",
                        "The rate limit of %s is reached (HTTP %d); lower deckhand.llm.concurrency"
                                .formatted(asked.provider(), status),
                        pause(words, headers));
            case TROUBLE ->
                later(
                        "llm-unavailable",
                        "%s is not available (HTTP %d); %s".formatted(asked.provider(), status, statusPage()),
                        pause(words, headers));
            case REQUEST ->
                forGood(
                        "llm-request-refused",
                        "%s refused the request (HTTP %d); check that %s takes pictures and JSON schemas"
                                .formatted(asked.provider(), status, asked.setting("model")));
        };
    }

    ModelRefusal unauthorized(String how) {
        return forGood(
                "llm-unauthorized",
                "%s refused the key (%s); check %s".formatted(asked.provider(), how, asked.keyName()));
    }

    ModelRefusal timeout(Duration timeout) {
        return new ModelRefusal(
                "llm-timeout",
                "%s did not answer within %d s; raise deckhand.llm.timeout"
                        .formatted(asked.provider(), timeout.toSeconds()),
                true,
                true,
                null,
                null);
    }

    /** Without its cause: the SDK looks at the root of what it is thrown and would put its own exception in its place. */
    ModelRefusal unreachable(String url) {
        return new ModelRefusal(
                "llm-unreachable",
                "Nothing answers at %s; check %s and the network"
                        .formatted(URI.create(url).getAuthority(), asked.setting("base-url")),
                true,
                false,
                null,
                null);
    }

    ModelRefusal cutOff(@Nullable Throwable cause) {
        return new ModelRefusal(
                "llm-cut-off",
                "The connection to %s broke; %s".formatted(asked.provider(), statusPage()),
                true,
                true,
                null,
                cause);
    }

    /** The answer was not of the provider's own form, an HTML page of a proxy for example. */
    ModelRefusal unusable(RuntimeException cause) {
        return new ModelRefusal(
                "llm-answer-unreadable",
                "What answered for %s is no chat completion; check %s"
                        .formatted(asked.provider(), asked.setting("base-url")),
                true,
                false,
                null,
                cause);
    }

    private static String statusPage() {
        return "look at the provider's status page";
    }

    private static ModelRefusal forGood(String code, String message) {
        return new ModelRefusal(code, message, false, false, null, null);
    }

    private static ModelRefusal later(String code, String message, @Nullable Duration pause) {
        return new ModelRefusal(code, message, true, false, pause, null);
    }

    private static @Nullable Duration pause(String words, Function<String, Optional<String>> headers) {
        return RetryAfter.read(
                        headers.apply("retry-after-ms").orElse(null),
                        headers.apply("Retry-After")
                                .or(() -> ProviderWords.delay(words))
                                .orElse(null),
                        Clock.systemUTC().instant())
                .orElse(null);
    }
}
