package routes.contract;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a server answered, as far as a contract speaks of it; names of headers in any case. */
public record RealResponse(int status, Map<String, List<String>> headers, String body) {
    public RealResponse {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public static RealResponse of(HttpResponse<String> response) {
        return new RealResponse(response.statusCode(), response.headers().map(), response.body());
    }

    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** {@code application/json} of {@code application/json;charset=utf-8}, empty when there is none. */
    String contentType() {
        return header("Content-Type").replaceFirst(";.*", "").strip();
    }
}
