package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.slides.Slide;

/** The model as the routes see it, over real HTTP. */
class RememberingChatModelTest {
    private static final byte[] JPEG = {1, 2, 3};
    private static final Refusals REFUSALS = new Refusals(new ProviderAccess("openai", "", "", "sk-1", "", true));

    private final CallBookFake book = new CallBookFake();
    private ModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsPictureTextAndTheFormOfTheAnswer() {
        assertThat(ask(question())).isEqualTo("{\"summary\":\"Light.\"}");

        ModelServer.Request request = server.requests.get(0);
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
        assertThat(request.header("Authorization")).isEqualTo("Bearer sk-secret");
        JsonNode body = request.body();
        assertThat(body.path("model").asText()).isEqualTo("gpt-x");
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(4096);
        assertThat(body.at("/messages/0/role").asText()).isEqualTo("user");
        assertThat(body.at("/messages/0/content/0/text").asText()).contains("Light is a wave.");
        assertThat(body.at("/messages/0/content/1/type").asText()).isEqualTo("image_url");
        assertThat(body.at("/messages/0/content/1/image_url/url").asText()).isEqualTo("data:image/jpeg;base64,AQID");
        assertThat(body.at("/messages/0/content/1/image_url/detail").asText()).isEqualTo("high");
        assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(body.at("/response_format/json_schema/schema/additionalProperties")
                        .asBoolean(true))
                .isFalse();
        assertThat(body.at("/response_format/json_schema/schema/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "title", "explanation", "keyPoints", "connections", "summary", "flashcards", "terms");
        assertThat(body.toString()).doesNotContain("slide-call").doesNotContain("job-7");
    }

    @Test
    void keepsTheAnswerBeforeAnybodySeesIt() {
        ask(question());

        assertThat(book.told)
                .containsExactly(
                        "call-1 sent for job-7 slide 1 to openai gpt-x",
                        "call-1 answered {\"summary\":\"Light.\"}, 1200 in, 300 out, stop");
    }

    @Test
    void showsNoAnswerThatCouldNotBeKept() {
        CallBookFake full = new CallBookFake();
        full.breaks();

        assertThatThrownBy(() -> new RememberingChatModel(answering(server.url()), full)
                        .chat(question().messages()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void paysForAnAnswerOnce() {
        ask(question());
        SlideCall again = question();

        assertThat(ask(again)).isEqualTo("{\"summary\":\"Light.\"}");

        assertThat(server.requests).hasSize(1);
        assertThat(again.cached()).isTrue();
        assertThat(again.inputTokens()).isEqualTo(1200);
        assertThat(book.told).hasSize(2);
    }

    @Test
    void takesAnEmptyAnswerForAnAnswer() {
        server.answers(200, Map.of(), ModelServer.completion("x").replace("\"x\"", "null"));

        assertThat(ask(question())).isEmpty();
        assertThat(book.told).hasSize(2);
    }

    @Test
    void tellsTheCallWhatItTook() {
        server.answers(200, Map.of(), ModelServer.GOOD.replace("\"stop\"", "\"length\""));
        SlideCall call = question();
        ask(call);

        assertThat(call.finishReason()).isEqualTo("length");
        assertThat(call.inputTokens()).isEqualTo(1200);
        assertThat(call.outputTokens()).isEqualTo(300);
        assertThat(call.cached()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "400, llm-request-refused, false",
        "401, llm-unauthorized, false",
        "402, llm-quota, false",
        "403, llm-unauthorized, false",
        "404, llm-model-unknown, false",
        "408, llm-unavailable, true",
        "418, llm-request-refused, false",
        "429, llm-rate-limited, true",
        "500, llm-unavailable, true",
        "503, llm-unavailable, true",
        "529, llm-unavailable, true",
        "302, llm-request-refused, false"
    })
    void saysWhatARefusalMeansAndAsksOnce(int status, String code, boolean mayRetry) {
        server.answers(status, Map.of(), "{\"error\":{\"message\":\"secret text of the slide\"}}");

        ModelRefusal refusal = refused();

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.mayRetry()).isEqualTo(mayRetry);
        assertThat(refusal.answerUnknown()).isFalse();
        assertThat(refusal.retryAfter()).isNull();
        assertThat(refusal.getMessage()).contains("(HTTP " + status + ")").doesNotContain("secret");
        assertThat(server.requests).hasSize(1);
        assertThat(book.told).last().isEqualTo("call-1 failed: " + code);
    }

    @Test
    void doesNotAskAgainWhenTheQuotaIsSpent() {
        server.answers(429, Map.of("Retry-After", "1"), "{\"error\":{\"code\":\"insufficient_quota\"}}");

        ModelRefusal refusal = refused();

        assertThat(refusal.code()).isEqualTo("llm-quota");
        assertThat(refusal.mayRetry()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Retry-After, 7, 7000", "retry-after-ms, 1500, 1500", "Retry-After, soon, "})
    void hearsHowLongTheProviderWantsToBeLeftAlone(String header, String value, @Nullable Long millis) {
        server.answers(429, Map.of(header, value), "{}");

        assertThat(refused().retryAfter()).isEqualTo(millis == null ? null : Duration.ofMillis(millis));
    }

    @Test
    void hearsUntilWhenTheProviderWantsToBeLeftAlone() {
        ZonedDateTime later = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
        server.answers(503, Map.of("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(later)), "");

        assertThat(refused().retryAfter()).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(60));
    }

    @ParameterizedTest
    @CsvSource({"<html>Sign in</html>", "{}", "''", "[1", "'{\"choices\":[]}'"})
    void saysThatAnAnswerIsNoChatCompletion(String body) {
        server.answers(200, Map.of("Content-Type", "text/html"), body);

        ModelRefusal refusal = refused();

        assertThat(refusal.code()).isEqualTo("llm-answer-unreadable");
        assertThat(refusal.mayRetry()).isTrue();
        assertThat(refusal).hasMessageContaining("check deckhand.llm.base-url");
        assertThat(book.told).last().isEqualTo("call-1 failed: llm-answer-unreadable");
    }

    @Test
    void saysThatNothingListens() {
        String url = server.url();
        server.close();

        ModelRefusal refusal = refused(url, Duration.ofSeconds(20));

        assertThat(refusal.code()).isEqualTo("llm-unreachable");
        assertThat(refusal.mayRetry()).isTrue();
        assertThat(refusal.answerUnknown()).isFalse();
        assertThat(refusal).hasMessageStartingWith("Nothing answers at localhost:");
        assertThat(book.told).last().isEqualTo("call-1 failed: llm-unreachable");
    }

    @Test
    void saysThatAHostIsUnknown() {
        ModelRefusal refusal = refused("http://nowhere.invalid/v1", Duration.ofSeconds(20));

        assertThat(refusal.code()).isEqualTo("llm-unreachable");
        assertThat(refusal)
                .hasMessage("Nothing answers at nowhere.invalid; check deckhand.llm.base-url and the network");
    }

    @Test
    void saysThatNothingAcceptsTheConnection() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            var client = new ModelHttp.Builder(Duration.ofSeconds(20), REFUSALS)
                    .connectTimeout(Duration.ofMillis(200))
                    .build();
            var request = HttpRequest.builder()
                    .method(HttpMethod.POST)
                    .url("http://127.0.0.1:" + full.getLocalPort() + "/v1")
                    .body("{}")
                    .build();

            ModelRefusal refusal = catchThrowableOfType(ModelRefusal.class, () -> client.execute(request));

            assertThat(refusal.code()).isEqualTo("llm-unreachable");
            assertThat(refusal.answerUnknown()).isFalse();
        }
    }

    @Test
    void doesNotKnowWhatBecameOfACallThatTookTooLong() {
        ModelRefusal refusal = refused(server.isSilent().url(), Duration.ofMillis(300));

        assertThat(refusal.code()).isEqualTo("llm-timeout");
        assertThat(refusal.mayRetry()).isTrue();
        assertThat(refusal.answerUnknown()).isTrue();
        assertThat(server.requests).hasSize(1);
        assertThat(book.told).last().isEqualTo("call-1 unknown: llm-timeout");
    }

    @Test
    void givesUpOnAnAnswerThatBeginsAndDoesNotEnd() {
        ModelRefusal refusal = refused(server.stalls().url(), Duration.ofMillis(300));

        assertThat(refusal.code()).isEqualTo("llm-timeout");
        assertThat(refusal.answerUnknown()).isTrue();
    }

    @Test
    void doesNotKnowWhatBecameOfACallThatWasCutOff() {
        ModelRefusal refusal = refused(server.hangsUp().url(), Duration.ofSeconds(20));

        assertThat(refusal.code()).isEqualTo("llm-cut-off");
        assertThat(refusal.mayRetry()).isTrue();
        assertThat(refusal.answerUnknown()).isTrue();
        assertThat(server.requests).hasSize(1);
        assertThat(book.told).last().isEqualTo("call-1 unknown: llm-cut-off");
    }

    private String ask(SlideCall call) {
        return new RememberingChatModel(answering(server.url()), book)
                .chat(call.messages())
                .aiMessage()
                .text();
    }

    private ModelRefusal refused() {
        return refused(server.url(), Duration.ofSeconds(20));
    }

    private ModelRefusal refused(String url, Duration timeout) {
        ModelSettings settings = TestModel.with(
                "model", "gpt-x", "base-url", url, "api-key", "sk-secret", "timeout", timeout.toMillis() + "ms");
        RememberingChatModel model = new RememberingChatModel(TestModel.answering(settings), book);
        return catchThrowableOfType(
                ModelRefusal.class, () -> model.chat(question().messages()));
    }

    private static AnsweringModel answering(String url) {
        return TestModel.answering(TestModel.settings(url, "gpt-x"));
    }

    private SlideCall question() {
        SlideQuestion question = new SlideQuestion(
                "Optics", List.of("Light"), new Slide(1, "Light", "Light is a wave.", null), "English");
        return TestModel.asker(TestModel.settings(server.url(), "gpt-x"))
                .ask("job-7", "describe-slide", question, JPEG, 0);
    }
}
