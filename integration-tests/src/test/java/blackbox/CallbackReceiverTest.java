package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.CallbackReceiver.Response;
import blackbox.callback.ReceivedCallback;
import blackbox.callback.Signatures;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackReceiverTest {
    private static final String SECRET = "a secret of the receiver";
    private static final String BODY = "{\"jobId\":\"job-1\",\"status\":\"completed\"}";
    private final HttpClient client = HttpClient.newHttpClient();
    private CallbackReceiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = CallbackReceiver.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void remembersHeadersAndTheBodyByteForByte() throws Exception {
        post(BODY, "msg_1");

        ReceivedCallback callback = receiver.of("job-1").get(0);
        assertThat(callback.text()).isEqualTo(BODY);
        assertThat(callback.webhookId()).isEqualTo("msg_1");
        assertThat(callback.status()).isEqualTo("completed");
        assertThat(callback.answeredWith()).isEqualTo(200);
    }

    @Test
    void answersAJobAsToldAndOtherJobsWith200() throws Exception {
        receiver.answer("job-1", 500, 410);

        assertThat(post(BODY, "msg_1").statusCode()).isEqualTo(500);
        assertThat(post("{\"jobId\":\"job-2\"}", "msg_2").statusCode()).isEqualTo(200);
        assertThat(post(BODY, "msg_1").statusCode()).isEqualTo(410);
        assertThat(post(BODY, "msg_1").statusCode()).isEqualTo(200);
    }

    @Test
    void sendsTheHeadersOfAPlannedResponse() throws Exception {
        receiver.answer("job-1", new Response(307, Map.of("Location", receiver.url("/elsewhere"))));

        assertThat(post(BODY, "msg_1").headers().firstValue("Location")).hasValue(receiver.url("/elsewhere"));
    }

    @Test
    void holdsACallbackUntilItIsReleased() throws Exception {
        receiver.hold("job-1");
        var answer = client.sendAsync(request(BODY, "msg_1"), BodyHandlers.ofString());
        Awaitility.await().until(() -> receiver.of("job-1").size() == 1);

        assertThat(answer).isNotDone();
        receiver.release("job-1");
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void acceptsWhatTheLibrarySignedAndNothingElse() throws Exception {
        long now = Instant.now().getEpochSecond();
        String signature = new Webhook(SECRET.getBytes(StandardCharsets.UTF_8)).sign("msg_1", now, BODY);
        client.send(
                HttpRequest.newBuilder(URI.create(receiver.url()))
                        .header("webhook-id", "msg_1")
                        .header("webhook-timestamp", Long.toString(now))
                        .header("webhook-signature", signature)
                        .POST(BodyPublishers.ofString(BODY))
                        .build(),
                BodyHandlers.discarding());
        ReceivedCallback callback = receiver.of("job-1").get(0);

        new Signatures(SECRET).verifyStandardWebhook(callback);
        assertThatThrownBy(() -> new Signatures("another secret").verifyStandardWebhook(callback))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void knowsTheWorkerSignatureOfAKnownBody() throws Exception {
        post(BODY, "msg_1");

        // printf '%s' BODY | openssl dgst -sha256 -hmac SECRET
        assertThat(new Signatures(SECRET).workerSignature(receiver.of("job-1").get(0)))
                .isEqualTo("2fcf7d3d4452040318bf7a253153fa7d115aa9070d1e3be18bc5f3e4516d9a4f");
    }

    private HttpResponse<String> post(String body, String webhookId) throws Exception {
        return client.send(request(body, webhookId), BodyHandlers.ofString());
    }

    private HttpRequest request(String body, String webhookId) {
        return HttpRequest.newBuilder(URI.create(receiver.url()))
                .header("webhook-id", webhookId)
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
