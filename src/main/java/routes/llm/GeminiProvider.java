package routes.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Google's Gemini API with a key of AI Studio. */
@Component
class GeminiProvider implements ModelProvider {
    private static final String URL = "https://generativelanguage.googleapis.com/v1beta";
    private static final String MODEL = "gemini-2.5-flash";

    private final ModelSettings settings;

    GeminiProvider(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return ProviderAccess.GEMINI;
    }

    @Override
    public String usualModel() {
        return MODEL;
    }

    @Override
    public ChatModel model(ProviderAccess access) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(new ModelHttp.Builder(settings.timeout(), new Refusals(access)))
                .baseUrl(access.urlOr(URL))
                .apiKey(access.keyOrNone())
                .modelName(access.modelOr(MODEL))
                .maxOutputTokens(settings.maxOutputTokens())
                .temperature(settings.temperature())
                .thinkingConfig(thinking(access.modelOr(MODEL)))
                .timeout(settings.timeout())
                .maxRetries(0)
                .responseFormat(AnswerSchema.format())
                .build();
    }

    /** Thoughts count as output, and Flash would spend the whole limit on them; other models can't be told not to think. */
    private static @Nullable GeminiThinkingConfig thinking(String model) {
        return model.startsWith(MODEL)
                ? GeminiThinkingConfig.builder().thinkingBudget(0).build()
                : null;
    }
}
