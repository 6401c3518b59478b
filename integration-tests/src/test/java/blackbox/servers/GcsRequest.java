package blackbox.servers;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A request read to its end: the path's segments and the query decoded, the body unpacked. */
record GcsRequest(HttpExchange exchange, List<String> path, Map<String, String> query, byte[] body) {
    static GcsRequest read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return new GcsRequest(
                exchange,
                Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/"))
                        .map(GcsRequest::decoded)
                        .toList(),
                parameters(exchange.getRequestURI().getRawQuery()),
                packed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body);
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** Empty when it is absent. */
    String header(String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** Empty when it is absent. */
    String query(String name) {
        return query.getOrDefault(name, "");
    }

    private static Map<String, String> parameters(@Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            query.put(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
