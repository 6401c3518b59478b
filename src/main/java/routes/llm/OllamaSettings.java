package routes.llm;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings {@code deckhand.llm.ollama}; {@code context} is in tokens, 0 leaves it to the server. */
public record OllamaSettings(
        @DefaultValue("") String model,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("16384") @Min(0) int context) {
    ProviderSettings common() {
        return new ProviderSettings(model, baseUrl, apiKey);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "OllamaSettings[model=%s, baseUrl=%s, context=%d]".formatted(model, baseUrl, context);
    }
}
