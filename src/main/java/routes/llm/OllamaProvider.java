package routes.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ollama by its own API, which, unlike its OpenAI-compatible one, takes the size of the context with a request. */
@Component
class OllamaProvider implements ModelProvider {
    private static final String URL = "http://localhost:11434";
    private static final String MODEL = "gemma3";

    private final ModelSettings settings;

    OllamaProvider(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return ProviderAccess.OLLAMA;
    }

    @Override
    public String usualModel() {
        return MODEL;
    }

    /** Ollama's own context is so small that it would cut the question off without a word. */
    @Override
    public ChatModel model(ProviderAccess access) {
        return OllamaChatModel.builder()
                .httpClientBuilder(new ModelHttp.Builder(settings.timeout(), new Refusals(access)))
                .baseUrl(access.urlOr(URL))
                .customHeaders(headers(access))
                .modelName(access.modelOr(MODEL))
                .numPredict(settings.maxOutputTokens())
                .numCtx(
                        settings.ollama().context() == 0
                                ? null
                                : settings.ollama().context())
                .temperature(settings.temperature())
                .timeout(settings.timeout())
                .maxRetries(0)
                .responseFormat(AnswerSchema.format())
                .build();
    }

    /** Ollama itself has no keys; the proxies that people put before it have. */
    private static Map<String, String> headers(ProviderAccess access) {
        return access.apiKey().isBlank() ? Map.of() : Map.of("Authorization", "Bearer " + access.apiKey());
    }
}
