package routes.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.Refusal;

class WebhookSignerTest {
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsTheStandardsOwnExample() {
        WebhookSigner signer = new WebhookSigner("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(signer.standardSignature(ID, 1614265330, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(signer.whsec()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    /** Expectations computed with openssl dgst -sha256 -hmac. */
    @Test
    void signsWithTheSecretsOwnBytes() {
        WebhookSigner signer = new WebhookSigner("clé secrète");
        assertThat(signer.hexSignature(BODY))
                .isEqualTo("8965784c02d8b56566cbab697cf316c3509f6278fda8059c11a5ce0f5408c555");
        assertThat(signer.standardSignature(ID, 1614265330, BODY))
                .isEqualTo("v1,ehaBm3bvhAtW4ewFJMlKohNOSGvphtTiFBRoCOLGzXg=");
        assertThat(signer.whsec()).isEqualTo("whsec_Y2zDqSBzZWNyw6h0ZQ==");
    }

    @Test
    void keepsTheWholeTextAsTheHexSignaturesKeyWhateverItsForm() {
        assertThat(new WebhookSigner("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").hexSignature(BODY))
                .isEqualTo("80ec8a89ce3cd22133a1066caecb4d04fea7467657c8514d717ec42c38a5c94c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s",
                "a longer secret, with ñ and 鍵",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_not base64!"
            })
    void convincesAStandardWebhooksLibraryAndAPlainHmac(String secret) throws Exception {
        WebhookSigner signer = new WebhookSigner(secret);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            byte[] body = randomJson(random).getBytes(StandardCharsets.UTF_8);
            assertThat(signer.hexSignature(body)).isEqualTo(plainHmac(secret, body));
            assertThatCode(() -> verify(signer.whsec(), signer, body)).doesNotThrowAnyException();
        }
    }

    @Test
    void signsBytesThatAreNotText() throws Exception {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            byte[] body = new byte[random.nextInt(5_000)];
            random.nextBytes(body);
            assertThat(new WebhookSigner("secret").hexSignature(body)).isEqualTo(plainHmac("secret", body));
        }
    }

    @Test
    void convincesNobodyOfOtherBytesOrAnOtherSecret() {
        WebhookSigner signer = new WebhookSigner("secret");
        assertThat(signer.hexSignature("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(signer.hexSignature("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> verify(new WebhookSigner("other").whsec(), signer, BODY))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void satisfiesReceiversWithTheOldAndTheNewSecretDuringARotation() {
        WebhookSigner rotating = new WebhookSigner(List.of("new", "old"));
        assertThatCode(() -> verify(new WebhookSigner("new").whsec(), rotating, BODY))
                .doesNotThrowAnyException();
        assertThatCode(() -> verify(new WebhookSigner("old").whsec(), rotating, BODY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(new WebhookSigner("stolen").whsec(), rotating, BODY))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(rotating.hexSignature(BODY)).isEqualTo(new WebhookSigner("new").hexSignature(BODY));
    }

    @Test
    void refusesToSignWithoutASecret() {
        assertThatThrownBy(() -> new WebhookSigner(" "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("WORKER_CALLBACK_SECRET");
        assertThatThrownBy(() -> new WebhookSigner(List.of())).isInstanceOf(Refusal.class);
    }

    private static void verify(String whsec, WebhookSigner signer, byte[] body) throws Exception {
        long now = System.currentTimeMillis() / 1000;
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(ID),
                "webhook-timestamp", List.of(Long.toString(now)),
                "webhook-signature", List.of(signer.standardSignature(ID, now, body)));
        HttpHeaders sent = HttpHeaders.of(headers, (name, value) -> true);
        new Webhook(whsec).verify(new String(body, StandardCharsets.UTF_8), sent);
    }

    private static String plainHmac(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        StringBuilder hex = new StringBuilder();
        for (byte b : mac.doFinal(body)) {
            hex.append(String.format("%02x", b));
        }
        return hex.toString();
    }

    private static String randomJson(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(400), 1, 0xD7FF).forEach(text::appendCodePoint);
        return "{\"jobId\":\"" + text + "\"}";
    }
}
