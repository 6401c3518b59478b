package blackbox.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes back: status, headers, body. */
record GcsAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    static GcsAnswer json(JsonNode body) {
        return json(200, body);
    }

    static GcsAnswer empty(int status, Map<String, String> headers) {
        return new GcsAnswer(status, headers, new byte[0]);
    }

    static GcsAnswer failed(GcsFailure failure) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("code", failure.status()).put("message", failure.getMessage());
        return json(failure.status(), body);
    }

    /** The object's bytes, or the range of them that the request asks for. */
    static GcsAnswer media(GcsObject object, String range) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Content-Type",
                object.contentType(),
                "ETag",
                "\"" + object.eTag() + "\"",
                "x-goog-generation",
                Long.toString(object.generation()),
                "x-goog-hash",
                "crc32c=" + object.crc32c() + ",md5=" + object.md5()));
        if (!object.contentDisposition().isEmpty()) {
            headers.put("Content-Disposition", object.contentDisposition());
        }
        Matcher asked = RANGE.matcher(range);
        return asked.matches() ? part(object.bytes(), asked, headers) : new GcsAnswer(200, headers, object.bytes());
    }

    GcsAnswer with(String header, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put(header, value);
        return new GcsAnswer(status, changed, body);
    }

    private static GcsAnswer part(byte[] bytes, Matcher asked, Map<String, String> headers) {
        int from = Integer.parseInt(asked.group(1));
        int last = asked.group(2).isEmpty()
                ? bytes.length - 1
                : (int) Math.min(bytes.length - 1L, Long.parseLong(asked.group(2)));
        if (from > last) {
            throw new GcsFailure(416, "The requested range cannot be satisfied.");
        }
        headers.put("Content-Range", "bytes " + from + "-" + last + "/" + bytes.length);
        return new GcsAnswer(206, headers, Arrays.copyOfRange(bytes, from, last + 1));
    }

    private static GcsAnswer json(int status, JsonNode body) {
        return new GcsAnswer(
                status,
                Map.of("Content-Type", "application/json; charset=UTF-8"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
