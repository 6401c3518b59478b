package routes.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.springframework.stereotype.Component;

/** OpenAI, and every server that speaks its chat completions: Azure's v1 API, vLLM, LiteLLM, Ollama's, a proxy. */
@Component
class OpenAiProvider implements ModelProvider {
    private static final String URL = "https://api.openai.com/v1";
    private static final String MODEL = "gpt-4.1-mini";

    private final ModelSettings settings;

    OpenAiProvider(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return ProviderAccess.OPENAI;
    }

    @Override
    public String usualModel() {
        return MODEL;
    }

    @Override
    public ChatModel model(ProviderAccess access) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(new ModelHttp.Builder(settings.timeout(), new Refusals(access)))
                .baseUrl(access.urlOr(URL))
                .apiKey(access.keyOrNone())
                .modelName(access.modelOr(MODEL))
                .maxCompletionTokens(settings.maxOutputTokens())
                .temperature(settings.temperature())
                .timeout(settings.timeout())
                .maxRetries(0)
                .strictJsonSchema(true)
                .responseFormat(AnswerSchema.format())
                .build();
    }
}
