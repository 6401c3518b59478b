package blackbox.model;

import blackbox.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a chat completion request: its texts, its picture, what it asks of the answer. */
final class ModelRequestReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JPEG_URL = "data:image/jpeg;base64,";

    ModelRequest read(byte[] body, int number, int inFlight) throws IOException {
        JsonNode root = JSON.readTree(body);
        JsonNode messages = root.path("messages");
        JsonNode schema = root.path("response_format").path("json_schema").path("schema");
        return new ModelRequest(
                number,
                Instant.now(),
                root.path("model").asText(""),
                text(messages),
                pictureHash(messages),
                root.path("response_format").path("type").asText("").equals("json_schema"),
                schema.isMissingNode() || schema.path("properties").has("terms"),
                messages.findValuesAsText("role").contains("assistant"),
                inFlight);
    }

    private static String text(JsonNode messages) {
        return stream(messages)
                .map(message -> message.path("content"))
                .flatMap(content -> content.isArray()
                        ? stream(content).map(part -> part.path("text").asText(""))
                        : stream(JSON.createArrayNode().add(content)).map(JsonNode::asText))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String pictureHash(JsonNode messages) {
        return messages.findValues("image_url").stream()
                .map(image -> image.path("url").asText(""))
                .filter(url -> url.startsWith(JPEG_URL))
                .map(url -> Base64.getDecoder().decode(url.substring(JPEG_URL.length())))
                .filter(ModelRequestReader::isJpeg)
                .map(Hashes::sha256)
                .findFirst()
                .orElse(null);
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
