package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blackbox.model.Call;
import blackbox.model.ModelRequest;
import blackbox.model.ModelStub;
import blackbox.model.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelStubTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private ModelStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = ModelStub.start(0, Duration.ZERO);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void answersInTheShapeThatWasAskedFor() throws Exception {
        JsonNode answer = content(ask("set a copy 1 page 1", "one"));

        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly("title", "explanation", "keyPoints", "connections", "summary", "flashcards", "terms");
        assertThat(answer.path("flashcards").get(0).path("quote").asText()).isEqualTo("set a copy 1 page 1");
    }

    @Test
    void saysTheSameOfTheSamePictureAndAnotherThingOfAnother() throws Exception {
        JsonNode first = content(ask("some text", "one"));

        assertThat(content(ask("some other text", "one"))).isEqualTo(first);
        assertThat(content(ask("some text", "two"))).isNotEqualTo(first);
    }

    @Test
    void countsTokens() throws Exception {
        JsonNode usage = JSON.readTree(ask("text", "one").body()).path("usage");

        assertThat(usage.path("prompt_tokens").asInt()).isEqualTo(1000);
        assertThat(usage.path("completion_tokens").asInt()).isEqualTo(200);
    }

    @Test
    void remembersWhatItWasShown() throws Exception {
        ask("read: set a copy 1 page 7", "one");
        ask("read: set b copy 1 page 3", "one");

        Call call = stub.calls().where(request -> request.of("a")).get(0);
        assertThat(call.request().pictureHash()).isEqualTo(Hashes.sha256(jpeg("one")));
        assertThat(call.request().page()).isEqualTo(7);
        assertThat(call.request().schemaAsked()).isTrue();
        assertThat(call.request().repairTurn()).isFalse();
        assertThat(call.answeredAt()).isNotNull();
        assertThat(stub.calls().bySlide()).hasSize(1);
    }

    @Test
    void takesNothingButAJpegForAPicture() throws Exception {
        String body =
                body("text", "data:image/png;base64," + Base64.getEncoder().encodeToString(jpeg("one")));
        send("/v1/chat/completions", body);

        assertThat(stub.calls().all().get(0).request().pictureHash()).isNull();
    }

    @Test
    void holdsSixtyRequestsAtOnceAndAnswersAllOfThem() {
        stub.latency(Duration.ofSeconds(1));
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            answers.add(client.sendAsync(request("text " + i, "slide " + i), BodyHandlers.ofString()));
        }

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(stub.calls().maxInFlight()).isEqualTo(60);
        assertThat(stub.calls().bySlide()).hasSize(60);
        assertThat(stub.calls().inFlight()).isZero();
    }

    @Test
    void failsAsToldAndThenAnswers() throws Exception {
        stub.once(page(3), Reply.tooManyRequests(2), Reply.error(500));

        HttpResponse<String> refused = ask("set a copy 1 page 3", "one");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(ask("set a copy 1 page 4", "two").statusCode()).isEqualTo(200);
        assertThat(ask("set a copy 1 page 3", "one").statusCode()).isEqualTo(500);
        assertThat(ask("set a copy 1 page 3", "one").statusCode()).isEqualTo(200);
    }

    @Test
    void givesContentThatCannotBeUsed() throws Exception {
        stub.once(request -> true, Reply.malformed(), Reply.truncated(), Reply.wrongShape());

        String malformed = ask("text", "one").body();
        JsonNode truncated =
                JSON.readTree(ask("text", "one").body()).path("choices").get(0);
        JsonNode wrong = content(ask("text", "one"));

        assertThatThrownBy(() -> content(malformed)).isInstanceOf(IOException.class);
        assertThat(truncated.path("finish_reason").asText()).isEqualTo("length");
        assertThatThrownBy(() ->
                        JSON.readTree(truncated.path("message").path("content").asText()))
                .isInstanceOf(IOException.class);
        assertThat(wrong.has("title")).isFalse();
    }

    @Test
    void dropsTheConnection() {
        stub.once(request -> true, Reply.dropped());

        assertThatThrownBy(() -> ask("text", "one")).isInstanceOf(IOException.class);
    }

    @Test
    void answersOutOfOrder() throws Exception {
        stub.always(page(1), Reply.answerAfter(Duration.ofMillis(500)));
        var slow = client.sendAsync(request("set a copy 1 page 1", "one"), BodyHandlers.ofString());
        ask("set a copy 1 page 2", "two");

        assertThat(slow).isNotDone();
        assertThat(slow.join().statusCode()).isEqualTo(200);
    }

    @Test
    void tellsItsCountsOverHttpAndForgetsThem() throws Exception {
        ask("text", "one");
        ask("text", "one");
        ask("text", "two");

        JsonNode stats = stats();
        assertThat(stats.path("requests").asInt()).isEqualTo(3);
        assertThat(stats.path("distinctPictures").asInt()).isEqualTo(2);
        assertThat(stats.path("repeats").path(Hashes.sha256(jpeg("one"))).asInt())
                .isEqualTo(2);
        send("/__reset", "");
        assertThat(stats().path("requests").asInt()).isZero();
    }

    private static Predicate<ModelRequest> page(int number) {
        return request -> request.page() == number;
    }

    private JsonNode stats() throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + stub.port() + "/__stats");
        return JSON.readTree(client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body());
    }

    private HttpResponse<String> ask(String text, String picture) throws Exception {
        return client.send(request(text, picture), BodyHandlers.ofString());
    }

    private HttpRequest request(String text, String picture) {
        String url = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(picture));
        return post("/v1/chat/completions", body(text, url));
    }

    private void send(String path, String body) throws Exception {
        client.send(post(path, body), BodyHandlers.ofString());
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + stub.port() + path))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String body(String text, String pictureUrl) {
        return """
                {"model": "gpt-4o-mini",
                 "response_format": {"type": "json_schema", "json_schema": {"schema": {"properties": {"terms": {}}}}},
                 "messages": [{"role": "system", "content": "be brief"},
                              {"role": "user", "content": [{"type": "text", "text": "%s"},
                                                           {"type": "image_url", "image_url": {"url": "%s"}}]}]}
                """.formatted(text, pictureUrl);
    }

    private static byte[] jpeg(String content) {
        byte[] bytes = ("XXXX" + content).getBytes(StandardCharsets.US_ASCII);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        return bytes;
    }

    private static JsonNode content(HttpResponse<String> response) throws IOException {
        return content(response.body());
    }

    private static JsonNode content(String completion) throws IOException {
        JsonNode message = JSON.readTree(completion).path("choices").get(0).path("message");
        return JSON.readTree(message.path("content").asText());
    }
}
