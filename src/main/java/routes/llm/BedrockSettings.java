package routes.llm;

import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings {@code deckhand.llm.bedrock}; its credentials are those that AWS's tools find. */
public record BedrockSettings(
        @DefaultValue("") String model,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String region) {
    ProviderSettings common() {
        return new ProviderSettings(model, baseUrl, "");
    }
}
