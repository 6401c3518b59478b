package routes.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import routes.failure.Refusal;

/**
 * Signs a callback's raw bytes in both ways its receivers know.
 *
 * <p>The key of {@code X-Worker-Signature} is always the secret's UTF-8 bytes, as the existing receivers compute it. The key
 * of Standard Webhooks is the same, and {@link #whsec} is the form in which a receiver's library takes it. Only a secret
 * that has that form already ({@code whsec_} and base64) is decoded for Standard Webhooks, because a library given the same
 * text decodes it too; for {@code X-Worker-Signature} it stays the text it is. What follows {@code whsec_} and is not base64
 * is an ordinary secret.
 */
public final class WebhookSigner {
    private static final String PREFIX = "whsec_";

    private final List<String> secrets;

    /** While a secret is rotated the first is the new one; old ones sign along for Standard Webhooks, which take a list. */
    public WebhookSigner(List<String> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new Refusal(
                    "callback-secret-missing",
                    "Callbacks can't be signed without a secret; set WORKER_CALLBACK_SECRET to a random text.");
        }
        this.secrets = List.copyOf(secrets);
    }

    public WebhookSigner(String secret) {
        this(List.of(secret));
    }

    /** For {@code X-Worker-Signature}: lowercase hex of HMAC-SHA256 over the body, without a prefix. */
    public String hexSignature(byte[] body) {
        return HexFormat.of().formatHex(hmac(current().getBytes(StandardCharsets.UTF_8), body));
    }

    /**
     * For {@code webhook-signature}: {@code v1,} and base64 of HMAC-SHA256 over {@code id.timestamp.body}, for each secret, with
     * spaces between.
     *
     * @param timestamp seconds, of this attempt: receivers refuse what is older than five minutes
     */
    public String standardSignature(String id, long timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(standardKey(secret), head, body)))
                .collect(Collectors.joining(" "));
    }

    /** The current secret as libraries for Standard Webhooks take it. It is as secret as the secret. */
    public String whsec() {
        return PREFIX + Base64.getEncoder().encodeToString(standardKey(current()));
    }

    private String current() {
        return secrets.get(0);
    }

    private static byte[] standardKey(String secret) {
        if (secret.startsWith(PREFIX) && secret.length() > PREFIX.length()) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException notBase64) {
                return secret.getBytes(StandardCharsets.UTF_8); // an ordinary secret that only begins like one
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
