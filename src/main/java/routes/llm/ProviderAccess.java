package routes.llm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import routes.failure.Refusal;

/**
 * How one provider of the chain is reached, after the rules of precedence. What is empty is the provider's usual one;
 * {@code first} says that it stands at the head of the chain, so that the general settings speak of it.
 */
public record ProviderAccess(
        String provider, String model, String baseUrl, String apiKey, String region, boolean first) {
    static final String OPENAI = "openai";
    static final String ANTHROPIC = "anthropic";
    static final String GEMINI = "gemini";
    static final String OLLAMA = "ollama";
    static final String BEDROCK = "bedrock";
    static final String OFFLINE = "offline";

    private static final List<String> KNOWN = List.of(ANTHROPIC, BEDROCK, GEMINI, OFFLINE, OLLAMA, OPENAI);
    private static final Map<String, String> KEYS = Map.of(
            OPENAI, "OPENAI_API_KEY",
            ANTHROPIC, "ANTHROPIC_API_KEY",
            GEMINI, "GEMINI_API_KEY",
            BEDROCK, "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and that the role may call the model");

    /** Why this provider can't be asked, as far as the settings tell; empty when nothing is missing. */
    public Optional<Refusal> lack() {
        if (!KNOWN.contains(provider)) {
            return Optional.of(new Refusal(
                    "llm-provider-unknown",
                    "There is no provider %s; set deckhand.llm.provider to one of %s, or to several with commas"
                            .formatted(provider, KNOWN)));
        }
        return switch (provider) {
            case OPENAI, ANTHROPIC, GEMINI -> lackOfKey();
            case BEDROCK -> lackOfRegion();
            default -> Optional.empty();
        };
    }

    /** Whether it is an engine that asks no model. */
    public boolean offline() {
        return provider.equals(OFFLINE);
    }

    /** The setting to look at: {@code deckhand.llm.base-url}, {@code deckhand.llm.anthropic.base-url}. */
    String setting(String name) {
        return first ? "deckhand.llm." + name : "deckhand.llm." + provider + "." + name;
    }

    /** What holds the key, in the words of a next step. */
    String keyName() {
        return KEYS.getOrDefault(provider, setting("api-key"));
    }

    /** A server of one's own often wants no key, while the SDKs want one always. */
    String keyOrNone() {
        return apiKey.isBlank() ? "none" : apiKey;
    }

    String modelOr(String usual) {
        return model.isBlank() ? usual : model;
    }

    String urlOr(String usual) {
        return baseUrl.isBlank() ? usual : baseUrl;
    }

    private Optional<Refusal> lackOfKey() {
        return apiKey.isBlank() && baseUrl.isBlank()
                ? Optional.of(new Refusal(
                        "llm-key-missing",
                        "The provider %s needs a key; set %s, or deckhand.llm.provider=offline to do without"
                                .formatted(provider, keyName())))
                : Optional.empty();
    }

    private Optional<Refusal> lackOfRegion() {
        return region.isBlank()
                ? Optional.of(new Refusal(
                        "llm-region-missing",
                        "The provider bedrock needs a region; set AWS_REGION, or deckhand.llm.provider=offline to do"
                                + " without"))
                : Optional.empty();
    }
}
