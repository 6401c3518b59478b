package routes.llm;

import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings {@code deckhand.llm.NAME} of one provider; what is empty is the provider's usual one. */
public record ProviderSettings(
        @DefaultValue("") String model,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey) {
    /** Never shows the key. */
    @Override
    public String toString() {
        return "ProviderSettings[model=%s, baseUrl=%s]".formatted(model, baseUrl);
    }
}
