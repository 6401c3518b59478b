package routes.store;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes and checks links to files of the folder store that end at a given moment and fit no other file. */
@Component
public class LinkSigner {
    static final int SECRET_BYTES = 32;

    private final byte[] secret;

    @Autowired
    public LinkSigner(FolderStoreSettings settings) throws IOException {
        this(LinkSecret.keptIn(settings.linkSecret()));
    }

    LinkSigner(byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a link secret has " + SECRET_BYTES + " bytes, got " + secret.length);
        }
        this.secret = secret.clone();
    }

    /** Path and query of a link that ends {@code expires}; to be put behind the address that receivers reach. */
    public String link(String key, Instant expires) {
        String path = Stream.of(new StoreKey(key).key().split("/"))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        long seconds = expires.getEpochSecond();
        return "/files/" + path + "?expires=" + seconds + "&signature=" + signature(key, seconds);
    }

    /** Whether a link of these parts was made here and has not ended; {@code key} is decoded. */
    public boolean valid(String key, long expires, String signature, Instant now) {
        byte[] made = signature(key, expires).getBytes(StandardCharsets.UTF_8);
        boolean ours = MessageDigest.isEqual(made, signature.getBytes(StandardCharsets.UTF_8));
        return ours && now.getEpochSecond() < expires;
    }

    private String signature(String key, long expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((expires + "\n" + key).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
