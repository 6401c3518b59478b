package routes.job;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an object lies, as a URI: {@code s3://lectures/week%201/cells.pdf?version=7}. {@code scheme} is {@code s3} or
 * {@code gs}, or the name of what a route {@code fetch-from-SCHEME} fetches from; {@code version} is the store's own word.
 */
public record ObjectAddress(
        String scheme, String bucket, String key, @Nullable String version) {
    private static final String VERSION = "version=";

    public ObjectAddress {
        if (scheme.isBlank() || bucket.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("an object has a scheme, a bucket and a key");
        }
    }

    /** Reads what {@link #toString} wrote. */
    public static ObjectAddress of(String location) {
        URI uri = URI.create(location);
        String query = uri.getRawQuery();
        return new ObjectAddress(
                uri.getScheme(),
                uri.getRawAuthority(),
                decoded(uri.getRawPath().substring(1)),
                query == null ? null : decoded(query.substring(VERSION.length())));
    }

    @Override
    public String toString() {
        String path = Arrays.stream(key.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        String at = scheme + "://" + bucket + "/" + path;
        return version == null ? at : at + "?" + VERSION + URLEncoder.encode(version, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
