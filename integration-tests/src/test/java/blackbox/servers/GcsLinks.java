package blackbox.servers;

import blackbox.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks V4 signed links: the whole request line and the signed headers against the account's public key. */
final class GcsLinks {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final GcsKey key;

    GcsLinks(GcsKey key) {
        this.key = key;
    }

    void check(GcsRequest request) {
        String credential = request.query("X-Goog-Credential");
        if (!credential.startsWith(GcsKey.EMAIL + "/")
                || !request.query("X-Goog-Algorithm").equals("GOOG4-RSA-SHA256")
                || !key.signedHex(text(request, credential), request.query("X-Goog-Signature"))) {
            throw new GcsFailure(403, "SignatureDoesNotMatch");
        }
        Duration validity = Duration.ofSeconds(Long.parseLong(request.query("X-Goog-Expires")));
        Instant signedAt = Instant.from(TIME.parse(request.query("X-Goog-Date")));
        if (validity.compareTo(LONGEST) > 0 || signedAt.plus(validity).isBefore(Instant.now())) {
            throw new GcsFailure(403, "ExpiredToken");
        }
    }

    private static String text(GcsRequest request, String credential) {
        String scope = credential.substring(credential.indexOf('/') + 1);
        String hash = Hashes.sha256(canonical(request).getBytes(StandardCharsets.UTF_8));
        return String.join("\n", "GOOG4-RSA-SHA256", request.query("X-Goog-Date"), scope, hash);
    }

    private static String canonical(GcsRequest request) {
        String signedHeaders = request.query("X-Goog-SignedHeaders");
        String headers = Arrays.stream(signedHeaders.split(";"))
                .map(name -> name.toLowerCase(Locale.ROOT) + ":"
                        + request.header(name).trim() + "\n")
                .collect(Collectors.joining());
        String rawQuery = request.exchange().getRequestURI().getRawQuery();
        String query = Arrays.stream(rawQuery.split("&"))
                .filter(pair -> !pair.startsWith("X-Goog-Signature="))
                .sorted()
                .collect(Collectors.joining("&"));
        String path = request.exchange().getRequestURI().getRawPath();
        return String.join("\n", request.method(), path, query, headers, signedHeaders, "UNSIGNED-PAYLOAD");
    }
}
