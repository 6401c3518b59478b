package routes.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/** OpenAI, and every server that speaks its chat completions: vLLM, LiteLLM, Ollama's, a proxy. */
@Component
class OpenAiProvider implements ModelProvider {
    static final String NAME = "openai";
    private static final String DEFAULT_URL = "https://api.openai.com/v1";
    private static final String DEFAULT_MODEL = "gpt-4.1-mini";

    private final ModelSettings settings;

    OpenAiProvider(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String modelName() {
        return settings.model().isBlank() ? DEFAULT_MODEL : settings.model();
    }

    @Override
    public boolean paid() {
        return true;
    }

    /** One place retries, and it is not the SDK. */
    @Override
    public ChatModel model() {
        return OpenAiChatModel.builder()
                .httpClientBuilder(new ModelHttp.Builder(settings.timeout()))
                .baseUrl(settings.baseUrl().isBlank() ? DEFAULT_URL : settings.baseUrl())
                .apiKey(key())
                .modelName(modelName())
                .maxCompletionTokens(settings.maxOutputTokens())
                .timeout(settings.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(AnswerSchema.schema())
                        .build())
                .build();
    }

    /** A server of one's own often wants no key; the SDK wants one always. */
    private String key() {
        if (!settings.apiKey().isBlank()) {
            return settings.apiKey();
        }
        if (settings.baseUrl().isBlank()) {
            throw new Refusal(
                    "llm-key-missing",
                    "The provider openai needs a key; set OPENAI_API_KEY, or deckhand.llm.provider=offline to do without");
        }
        return "none";
    }
}
