package blackbox.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** A service account: the file with its private key, and the public key that its signatures are checked with. */
final class GcsKey {
    static final String EMAIL = "deckhand@deckhand-tests.iam.gserviceaccount.com";

    private final KeyPair keys;

    GcsKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the file that {@code GOOGLE_APPLICATION_CREDENTIALS} names; tokens are to be had at the address. */
    void write(Path file, String tokenUri) throws IOException {
        String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(keys.getPrivate().getEncoded());
        Map<String, String> key = Map.of(
                "type", "service_account",
                "project_id", "deckhand-tests",
                "private_key_id", "1",
                "private_key", "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n",
                "client_email", EMAIL,
                "client_id", "1",
                "token_uri", tokenUri);
        Files.write(file, new ObjectMapper().writeValueAsBytes(key));
    }

    boolean signed(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(keys.getPublic());
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of the wrong shape is a wrong signature.
            return false;
        }
    }

    /** Whether the JWT that a client asks a token with was signed with this account's key. */
    boolean signedJwt(String jwt) {
        int end = jwt.lastIndexOf('.');
        return end > 0 && signed(jwt.substring(0, end), Base64.getUrlDecoder().decode(jwt.substring(end + 1)));
    }

    boolean signedHex(String text, String signature) {
        try {
            return signed(text, HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException e) {
            // Not even hexadecimal.
            return false;
        }
    }
}
