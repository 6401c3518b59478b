package routes.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import routes.ledger.Work;

class CallbackSignerTest {
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1614265330), ZoneOffset.UTC);
    private static final Work.OfDelivery WORK = new Work.OfDelivery(
            "lecture", 1, 0, "msg_p5jXN8AQM9LWM0D4loKWxJek", "completed", "https://x", Instant.EPOCH);

    @Test
    void signsTheBodyForThisAttempt() {
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        CallbackSigner.Signed signed = new CallbackSigner(settings(secret), CLOCK).sign(WORK, BODY);

        assertThat(signed.timestamp()).isEqualTo(1614265330);
        assertThat(signed.webhookSignature()).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(signed.workerSignature())
                .isEqualTo("80ec8a89ce3cd22133a1066caecb4d04fea7467657c8514d717ec42c38a5c94c");
    }

    @Test
    void signsNothingWithoutASecret() {
        assertThat(new CallbackSigner(settings(""), CLOCK).sign(WORK, BODY))
                .isEqualTo(new CallbackSigner.Signed(null, 1614265330, null));
    }

    @Test
    void showsNoSecretInItsSettings() {
        assertThat(settings("whisper")).asString().isEqualTo("CallbackSettings[schedule=[PT0S], jitter=0.1]");
    }

    private static CallbackSettings settings(String secret) {
        return new CallbackSettings(secret, List.of(Duration.ZERO), 0.1, false, true);
    }
}
