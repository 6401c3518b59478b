package routes.llm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which models answer and how they are asked. {@code provider} names one or a chain, {@code openai,anthropic}; empty it is
 * {@code openai} when there is a key or a base URL for it, else {@code offline}. {@code model}, {@code baseUrl} and
 * {@code apiKey} are the first provider's and win over its own block. A slide is asked {@code tries} times at most; the
 * pause before the second is {@code backoff} and doubles up to {@code longestBackoff}.
 */
@Validated
@ConfigurationProperties("deckhand.llm")
public record ModelSettings(
        @DefaultValue("") String provider,
        @DefaultValue("") String model,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue ProviderSettings openai,
        @DefaultValue ProviderSettings anthropic,
        @DefaultValue ProviderSettings gemini,
        @Valid @DefaultValue OllamaSettings ollama,
        @DefaultValue BedrockSettings bedrock,
        @DefaultValue("16") @Min(1) @Max(1000) int concurrency,
        @DefaultValue("120s") @NotNull Duration timeout,
        @DefaultValue("4096") @Min(64) int maxOutputTokens,
        @DecimalMin("0") @DecimalMax("2") @Nullable Double temperature,
        @DefaultValue("8") @Min(1) int tries,
        @DefaultValue("1s") @NotNull Duration backoff,
        @DefaultValue("60s") @NotNull Duration longestBackoff,
        @DefaultValue("prompts") Path promptsDir) {
    private static final ProviderSettings NONE = new ProviderSettings("", "", "");

    /** The names of the providers in the order in which they are asked. */
    public List<String> chain() {
        List<String> named = Arrays.stream(provider.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return named.isEmpty() ? List.of(usual()) : named;
    }

    private String usual() {
        boolean reachable = !(apiKey + baseUrl + openai.apiKey() + openai.baseUrl()).isBlank();
        return reachable ? ProviderAccess.OPENAI : ProviderAccess.OFFLINE;
    }

    /** How each provider of the chain is reached, in its order. */
    public List<ProviderAccess> accesses() {
        List<String> chain = chain();
        return chain.stream()
                .map(name -> access(name, name.equals(chain.get(0))))
                .toList();
    }

    private ProviderAccess access(String name, boolean first) {
        ProviderSettings own = own(name);
        return new ProviderAccess(
                name,
                first && !model.isBlank() ? model : own.model(),
                first && !baseUrl.isBlank() ? baseUrl : own.baseUrl(),
                first && !apiKey.isBlank() ? apiKey : own.apiKey(),
                name.equals(ProviderAccess.BEDROCK) ? bedrock.region() : "",
                first);
    }

    private ProviderSettings own(String name) {
        return switch (name) {
            case ProviderAccess.OPENAI -> openai;
            case ProviderAccess.ANTHROPIC -> anthropic;
            case ProviderAccess.GEMINI -> gemini;
            case ProviderAccess.OLLAMA -> ollama.common();
            case ProviderAccess.BEDROCK -> bedrock.common();
            default -> NONE;
        };
    }

    Optional<Double> warmth() {
        return Optional.ofNullable(temperature);
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "ModelSettings[chain=%s, model=%s, baseUrl=%s, concurrency=%d]"
                .formatted(chain(), model, baseUrl, concurrency);
    }
}
