package routes.llm;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ToolChoice;
import org.springframework.stereotype.Component;

/** Anthropic's Messages API. Every Claude takes tools; its JSON schema mode is there for the newest only. */
@Component
class AnthropicProvider implements ModelProvider {
    private static final String URL = "https://api.anthropic.com/v1";
    private static final String MODEL = "claude-haiku-4-5";

    private final ModelSettings settings;

    AnthropicProvider(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return ProviderAccess.ANTHROPIC;
    }

    @Override
    public String usualModel() {
        return MODEL;
    }

    @Override
    public ChatModel model(ProviderAccess access) {
        return new AnswerAsTool(AnthropicChatModel.builder()
                .httpClientBuilder(new ModelHttp.Builder(settings.timeout(), new Refusals(access)))
                .baseUrl(access.urlOr(URL))
                .apiKey(access.keyOrNone())
                .modelName(access.modelOr(MODEL))
                .maxTokens(settings.maxOutputTokens())
                .temperature(settings.temperature())
                .timeout(settings.timeout())
                .maxRetries(0)
                .toolSpecifications(AnswerSchema.tool())
                .toolChoice(ToolChoice.REQUIRED)
                .build());
    }
}
