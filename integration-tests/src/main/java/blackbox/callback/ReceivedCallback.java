package blackbox.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One POST to the receiver: its headers (names in small letters), its body byte for byte, and what it was answered. */
public record ReceivedCallback(
        Instant at, String path, Map<String, List<String>> headers, byte[] body, int answeredWith) {
    private static final ObjectReader JSON = new ObjectMapper().reader();

    public String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        if (values.size() != 1) {
            throw new AssertionError("expected one header " + name + ", got " + values.size());
        }
        return values.get(0);
    }

    public String webhookId() {
        return header("webhook-id");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jobId() {
        return json().path("jobId").asText("");
    }

    public String status() {
        return json().path("status").asText("");
    }
}
