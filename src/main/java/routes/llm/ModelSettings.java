package routes.llm;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which model answers and how it is asked. An empty {@code provider} is {@code openai} when there is an {@code apiKey} or
 * a {@code baseUrl}, else {@code offline}. A slide is asked {@code tries} times at most; the pause before the second is
 * {@code backoff} and doubles up to {@code longestBackoff}.
 */
@Validated
@ConfigurationProperties("deckhand.llm")
public record ModelSettings(
        @DefaultValue("") String provider,
        @DefaultValue("") String model,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("16") @Min(1) @Max(1000) int concurrency,
        @DefaultValue("120s") @NotNull Duration timeout,
        @DefaultValue("4096") @Min(64) int maxOutputTokens,
        @DefaultValue("8") @Min(1) int tries,
        @DefaultValue("1s") @NotNull Duration backoff,
        @DefaultValue("60s") @NotNull Duration longestBackoff,
        @DefaultValue("prompts") Path promptsDir) {
    /** The provider's name after the default rule. */
    public String providerName() {
        if (!provider.isBlank()) {
            return provider.strip();
        }
        return apiKey.isBlank() && baseUrl.isBlank() ? OfflineProvider.NAME : OpenAiProvider.NAME;
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "ModelSettings[provider=%s, model=%s, baseUrl=%s, concurrency=%d]"
                .formatted(providerName(), model, baseUrl, concurrency);
    }
}
