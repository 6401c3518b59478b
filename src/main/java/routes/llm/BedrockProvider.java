package routes.llm;

import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import java.net.URI;
import java.time.Duration;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/** Amazon Bedrock's Converse API, with the credentials that AWS's tools find. */
@Component
class BedrockProvider implements ModelProvider {
    private static final String MODEL = "global.anthropic.claude-haiku-4-5-20251001-v1:0";
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final ModelSettings settings;

    BedrockProvider(ModelSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return ProviderAccess.BEDROCK;
    }

    @Override
    public String usualModel() {
        return MODEL;
    }

    @Override
    public ChatModel model(ProviderAccess access) {
        String name = access.modelOr(MODEL);
        ChatModel model = new BedrockRefusals(
                BedrockChatModel.builder()
                        .client(client(access))
                        .modelId(name)
                        .maxRetries(0)
                        .defaultRequestParameters(parameters(takesTool(name)))
                        .build(),
                new Refusals(access),
                access.urlOr("https://bedrock-runtime." + access.region() + ".amazonaws.com"),
                settings.timeout());
        return takesTool(name) ? new AnswerAsTool(model) : new AnswerInWords(model);
    }

    /** Converse has no schema mode, and only these makers' models can be made to call a tool. */
    private static boolean takesTool(String model) {
        return model.contains("anthropic.") || model.contains("amazon.nova");
    }

    private ChatRequestParameters parameters(boolean tool) {
        DefaultChatRequestParameters.Builder<?> parameters = ChatRequestParameters.builder();
        parameters.maxOutputTokens(settings.maxOutputTokens());
        settings.warmth().ifPresent(parameters::temperature);
        if (tool) {
            parameters.toolSpecifications(AnswerSchema.tool()).toolChoice(ToolChoice.REQUIRED);
        }
        return parameters.build();
    }

    private BedrockRuntimeClient client(ProviderAccess access) {
        BedrockRuntimeClientBuilder builder = BedrockRuntimeClient.builder()
                .region(Region.of(access.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.timeout()))
                .overrideConfiguration(
                        all -> all.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(settings.timeout()));
        if (!access.baseUrl().isBlank()) {
            builder.endpointOverride(URI.create(access.baseUrl()));
        }
        return builder.build();
    }
}
