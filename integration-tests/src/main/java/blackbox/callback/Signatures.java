package blackbox.callback;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks a callback the two ways a receiver may: with the Standard Webhooks library, and with a plain HMAC. */
public final class Signatures {
    private final byte[] secret;

    public Signatures(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Throws when the library would refuse the callback. */
    public void verifyStandardWebhook(ReceivedCallback callback)
            throws WebhookVerificationException, EmptyWebhookSecretException {
        new Webhook(secret).verify(callback.text(), callback.headers());
    }

    /** What {@code X-Worker-Signature} must say: lowercase hex HMAC-SHA256 of the raw body. */
    public String workerSignature(ReceivedCallback callback) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(callback.body()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
