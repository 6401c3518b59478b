package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import routes.slides.Slide;

/** What each provider is sent over HTTP, and what is made of its answers. */
class ProvidersOnTheWireTest {
    private static final byte[] JPEG = {1, 2, 3};
    private static final String[] MEMBERS = {
        "title", "explanation", "keyPoints", "connections", "summary", "flashcards", "terms"
    };

    private final CallBookFake book = new CallBookFake();
    private ModelServer server;

    @BeforeAll
    static void haveAwsCredentials() {
        System.setProperty("aws.accessKeyId", "AKIATEST");
        System.setProperty("aws.secretAccessKey", "secret-test");
    }

    @AfterAll
    static void forgetAwsCredentials() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksOpenAi() {
        JsonNode body = asked(ProviderApi.OPENAI, "/v1/chat/completions", "Authorization", "Bearer sk-secret");

        assertThat(body.path("temperature").asDouble()).isEqualTo(0.25);
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(777);
        assertThat(body.at("/messages/0/content/1/image_url/url").asText()).isEqualTo("data:image/jpeg;base64,AQID");
        assertThat(required(body.at("/response_format/json_schema/schema"))).containsExactlyInAnyOrder(MEMBERS);
    }

    @Test
    void asksAzuresV1ApiAsOpenAi() {
        server.answers(200, Map.of(), ProviderApi.OPENAI.answer());
        ModelSettings azure = TestModel.with(
                "provider", "openai",
                "model", "my-deployment",
                "base-url", server.root() + "/openai/v1/",
                "api-key", "azure-key");

        assertThat(ask(azure, question())).isEqualTo(ProviderApi.ANSWER);
        assertThat(server.requests.get(0).path()).isEqualTo("/openai/v1/chat/completions");
        assertThat(server.requests.get(0).header("Authorization")).isEqualTo("Bearer azure-key");
        assertThat(server.requests.get(0).body().path("model").asText()).isEqualTo("my-deployment");
    }

    @Test
    void asksOllama() {
        JsonNode body = asked(ProviderApi.OLLAMA, "/api/chat", "Authorization", "Bearer sk-secret");

        assertThat(body.path("model").asText()).isEqualTo("m");
        assertThat(body.path("stream").asBoolean(true)).isFalse();
        assertThat(body.at("/options/temperature").asDouble()).isEqualTo(0.25);
        assertThat(body.at("/options/num_predict").asInt()).isEqualTo(777);
        assertThat(body.at("/options/num_ctx").asInt()).isEqualTo(16384);
        assertThat(body.at("/messages/0/content").asText()).contains("Light is a wave.");
        assertThat(body.at("/messages/0/images/0").asText()).isEqualTo("AQID");
        assertThat(required(body.path("format"))).containsExactlyInAnyOrder(MEMBERS);
    }

    @Test
    void asksAnthropicToAnswerByATool() {
        JsonNode body = asked(ProviderApi.ANTHROPIC, "/v1/messages", "x-api-key", "sk-secret");

        assertThat(server.requests.get(0).header("anthropic-version")).isEqualTo("2023-06-01");
        assertThat(body.path("model").asText()).isEqualTo("m");
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.25);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(777);
        assertThat(body.at("/messages/0/content/0/text").asText()).contains("Light is a wave.");
        assertThat(body.at("/messages/0/content/1/source/media_type").asText()).isEqualTo("image/jpeg");
        assertThat(body.at("/messages/0/content/1/source/data").asText()).isEqualTo("AQID");
        assertThat(body.at("/tool_choice/type").asText()).isEqualTo("any");
        assertThat(body.path("tools")).hasSize(1);
        assertThat(body.at("/tools/0/name").asText()).isEqualTo("slide_explanation");
        assertThat(required(body.at("/tools/0/input_schema"))).containsExactlyInAnyOrder(MEMBERS);
    }

    @Test
    void asksGemini() {
        JsonNode body = asked(ProviderApi.GEMINI, "/v1beta/models/m:generateContent", "x-goog-api-key", "sk-secret");

        assertThat(body.at("/generationConfig/temperature").asDouble()).isEqualTo(0.25);
        assertThat(body.at("/generationConfig/maxOutputTokens").asInt()).isEqualTo(777);
        assertThat(body.at("/generationConfig/responseMimeType").asText()).isEqualTo("application/json");
        assertThat(required(body.at("/generationConfig/responseSchema"))).containsExactlyInAnyOrder(MEMBERS);
        assertThat(body.at("/contents/0/parts/0/text").asText()).contains("Light is a wave.");
        assertThat(body.at("/contents/0/parts/1/inlineData/mimeType").asText()).isEqualTo("image/jpeg");
        assertThat(body.at("/contents/0/parts/1/inlineData/data").asText()).isEqualTo("AQID");
        assertThat(body.at("/generationConfig/thinkingConfig").isEmpty()).isTrue();
    }

    @Test
    void keepsGeminiFlashFromThinkingTheWholeLimitAway() {
        server.answers(200, Map.of(), ProviderApi.GEMINI.answer());

        ask(ProviderApi.GEMINI.settings(server, "model", "gemini-2.5-flash"), question());

        assertThat(server.requests
                        .get(0)
                        .body()
                        .at("/generationConfig/thinkingConfig/thinkingBudget")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void asksBedrocksClaudeToAnswerByATool() {
        server.answers(200, Map.of("Content-Type", "application/json"), ProviderApi.BEDROCK.answer());
        SlideCall call = question();

        assertThat(ask(ProviderApi.BEDROCK.settings(server, more("anthropic.claude-x")), call))
                .isEqualTo(ProviderApi.ANSWER);

        ModelServer.Request request = server.requests.get(0);
        assertThat(request.path()).isEqualTo("/model/anthropic.claude-x/converse");
        assertThat(request.header("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIATEST/")
                .contains("/eu-west-1/bedrock/aws4_request");
        JsonNode body = request.body();
        assertThat(body.at("/inferenceConfig/temperature").asDouble()).isEqualTo(0.25);
        assertThat(body.at("/inferenceConfig/maxTokens").asInt()).isEqualTo(777);
        assertThat(body.at("/messages/0/content/0/text").asText()).contains("Light is a wave.");
        assertThat(body.at("/messages/0/content/1/image/format").asText()).isEqualTo("jpeg");
        assertThat(body.at("/messages/0/content/1/image/source/bytes").asText()).isEqualTo("AQID");
        assertThat(body.at("/toolConfig/toolChoice").has("any")).isTrue();
        assertThat(body.at("/toolConfig/tools/0/toolSpec/name").asText()).isEqualTo("slide_explanation");
        assertThat(required(body.at("/toolConfig/tools/0/toolSpec/inputSchema/json")))
                .containsExactlyInAnyOrder(MEMBERS);
        told(call);
    }

    @Test
    void tellsBedrocksOtherModelsTheFormInWords() {
        server.answers(
                200,
                Map.of("Content-Type", "application/json"),
                ProviderApi.BEDROCK.answer().replaceAll("(?s)\\{\"toolUse\".*?Light.\"}}}", "{\"text\":\"{}\"}"));

        assertThat(ask(ProviderApi.BEDROCK.settings(server, more("meta.llama4-x")), question()))
                .isEqualTo("{}");

        JsonNode body = server.requests.get(0).body();
        assertThat(body.has("toolConfig")).isFalse();
        assertThat(body.at("/messages/0/content/1/image/source/bytes").asText()).isEqualTo("AQID");
        assertThat(body.at("/messages/0/content/2/text").asText())
                .contains("one JSON object of this form", "\"keyPoints\":[\"one sentence\"]");
    }

    @ParameterizedTest
    @EnumSource
    void sendsNoTemperatureUnlessOneIsSet(ProviderApi api) {
        server.answers(200, Map.of("Content-Type", "application/json"), api.answer());

        ask(api.settings(server), question());

        assertThat(server.requests.get(0).body().toString()).doesNotContain("temperature");
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatRetryAfterSays(ProviderApi api) {
        server.answers(429, Map.of("Retry-After", "17"), "{\"message\":\"slow down\"}");

        ModelRefusal refusal = refused(api);

        assertThat(refusal.code()).isEqualTo("llm-rate-limited");
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(17));
        assertThat(refusal.mayRetry()).isTrue();
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "OPENAI, 401, '{}', llm-unauthorized, OPENAI_API_KEY",
        "ANTHROPIC, 401, '{}', llm-unauthorized, ANTHROPIC_API_KEY",
        "GEMINI, 400, '{\"error\":{\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}', llm-unauthorized, GEMINI_API_KEY",
        "OLLAMA, 401, '{}', llm-unauthorized, deckhand.llm.api-key",
        "BEDROCK, 403, '{\"message\":\"no\"}', llm-unauthorized, AWS_ACCESS_KEY_ID",
        "OPENAI, 429, '{\"error\":{\"code\":\"insufficient_quota\"}}', llm-quota, openai",
        "ANTHROPIC, 400, '{\"error\":{\"message\":\"Your credit balance is too low\"}}', llm-quota, anthropic",
        "GEMINI, 429, '{\"quotaId\":\"GenerateRequestsPerDayPerProjectPerModel-FreeTier\"}', llm-quota, gemini",
        "BEDROCK, 429, '{\"message\":\"Too many tokens per day, please wait\"}', llm-quota, bedrock",
        "BEDROCK, 400, '{\"message\":\"The provided model identifier is invalid.\"}', llm-model-unknown, deckhand.llm.model",
        "BEDROCK, 400, '{\"message\":\"malformed\"}', llm-request-refused, bedrock",
        "BEDROCK, 404, '{\"message\":\"no\"}', llm-model-unknown, deckhand.llm.model",
        "BEDROCK, 408, '{\"message\":\"no\"}', llm-unavailable, bedrock",
        "BEDROCK, 424, '{\"message\":\"no\"}', llm-unavailable, bedrock",
        "BEDROCK, 503, '{\"message\":\"no\"}', llm-unavailable, bedrock",
        "ANTHROPIC, 529, '{}', llm-unavailable, anthropic",
        "OLLAMA, 404, '{\"error\":\"model not found\"}', llm-model-unknown, deckhand.llm.model"
    })
    void saysWhatARefusalMeansAndWhichSettingToLookAt(
            ProviderApi api, int status, String body, String code, String named) {
        server.answers(status, Map.of("Content-Type", "application/json"), body);

        ModelRefusal refusal = refused(api);

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(named).hasMessageContaining("(HTTP " + status + ")");
        assertThat(server.requests).hasSize(1);
        assertThat(book.told).last().isEqualTo("call-1 failed: " + code);
    }

    @Test
    void readsTheDelayThatGeminiPutsIntoItsBody() {
        server.answers(429, Map.of(), "{\"error\":{\"details\":[{\"retryDelay\": \"34.07s\"}]}}");

        assertThat(refused(ProviderApi.GEMINI).retryAfter()).isEqualTo(Duration.ofMillis(34070));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNothingListens(ProviderApi api) {
        ModelSettings settings = api.settings(server);
        server.close();

        ModelRefusal refusal = refused(settings);

        assertThat(refusal.code()).isEqualTo("llm-unreachable");
        assertThat(refusal)
                .hasMessageStartingWith("Nothing answers at localhost:")
                .hasMessageContaining("check deckhand.llm.base-url");
    }

    @ParameterizedTest
    @EnumSource
    void givesUpOnAnAnswerThatBeginsAndDoesNotEnd(ProviderApi api) {
        server.stalls();

        ModelRefusal refusal = refused(api.settings(server, "timeout", "400ms"));

        assertThat(refusal.code()).isEqualTo("llm-timeout");
        assertThat(refusal.answerUnknown()).isTrue();
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void saysThatTheConnectionBroke(ProviderApi api) {
        server.hangsUp();

        assertThat(refused(api).code()).isEqualTo("llm-cut-off");
        assertThat(server.requests).hasSize(1);
    }

    private JsonNode asked(ProviderApi api, String path, String header, String value) {
        server.answers(200, Map.of(), api.answer());
        SlideCall call = question();

        assertThat(ask(api.settings(server, more("m")), call)).isEqualToIgnoringWhitespace(ProviderApi.ANSWER);

        assertThat(server.requests).hasSize(1);
        ModelServer.Request request = server.requests.get(0);
        assertThat(request.path()).isEqualTo(path);
        assertThat(request.header(header)).isEqualTo(value);
        assertThat(request.body().toString()).doesNotContain("slide-call", "job-7");
        told(call);
        return request.body();
    }

    private static void told(SlideCall call) {
        assertThat(call.inputTokens()).isEqualTo(1200);
        assertThat(call.outputTokens()).isEqualTo(300);
        assertThat(call.finishReason()).isEqualTo("stop");
    }

    private static String[] more(String model) {
        return new String[] {"model", model, "temperature", "0.25", "max-output-tokens", "777"};
    }

    private static List<String> required(JsonNode schema) {
        return texts(schema.path("required"));
    }

    private static List<String> texts(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private @Nullable String ask(ModelSettings settings, SlideCall call) {
        return new RememberingChatModel(TestModel.answering(settings), book)
                .chat(call.messages())
                .aiMessage()
                .text();
    }

    private ModelRefusal refused(ProviderApi api) {
        return refused(api.settings(server));
    }

    private ModelRefusal refused(ModelSettings settings) {
        return catchThrowableOfType(ModelRefusal.class, () -> ask(settings, question()));
    }

    private static SlideCall question() {
        SlideQuestion question = new SlideQuestion(
                "Optics", List.of("Light"), new Slide(1, "Light", "Light is a wave.", null), "English");
        return TestModel.asker(TestModel.settings()).ask("job-7", "describe-slide", question, JPEG, 0);
    }
}
