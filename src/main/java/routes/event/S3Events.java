package routes.event;

import static routes.event.ForeignJson.text;
import static routes.event.ForeignJson.textOrNone;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what S3 says of its objects: its own notifications with their {@code Records}, the events it sends through
 * EventBridge, and the message with which it tries out a queue.
 */
final class S3Events {
    private static final String CREATED = "ObjectCreated:";

    private S3Events() {}

    /** The new objects, none when others were deleted or tagged; empty when this is not of S3. */
    static Optional<List<ObjectEvent>> read(JsonNode message) {
        if (message.path("Records").isArray()) {
            return Optional.of(records(message.path("Records")));
        } else if (message.path("s3").isObject()) {
            return Optional.of(records(List.of(message)));
        } else if (message.path("detail-type").isTextual()) {
            return Optional.of(bridged(message));
        }
        return message.path("Event").asText().equals("s3:TestEvent") ? Optional.of(List.of()) : Optional.empty();
    }

    private static List<ObjectEvent> records(Iterable<JsonNode> records) {
        List<ObjectEvent> created = new ArrayList<>();
        for (JsonNode event : records) {
            if (!text(event, "/eventSource").endsWith(":s3")) {
                throw NotUnderstood.because("a record is not of S3");
            }
            if (text(event, "/eventName").replaceFirst("^s3:", "").startsWith(CREATED)) {
                created.add(event(
                        text(event, "/s3/bucket/name"),
                        decoded(text(event, "/s3/object/key")),
                        textOrNone(event, "/s3/object/versionId"),
                        textOrNone(event, "/s3/object/eTag"),
                        textOrNone(event, "/s3/object/sequencer")));
            }
        }
        return created;
    }

    /** Here the key is not encoded. */
    private static List<ObjectEvent> bridged(JsonNode event) {
        if (!text(event, "/source").equals("aws.s3")) {
            throw NotUnderstood.because("the event is not of S3");
        }
        if (!text(event, "/detail-type").equals("Object Created")) {
            return List.of();
        }
        return List.of(event(
                text(event, "/detail/bucket/name"),
                text(event, "/detail/object/key"),
                textOrNone(event, "/detail/object/version-id"),
                textOrNone(event, "/detail/object/etag"),
                textOrNone(event, "/detail/object/sequencer")));
    }

    /** A bucket without versions may call an object's only one {@code null}. */
    private static ObjectEvent event(
            String bucket, String key, @Nullable String version, @Nullable String eTag, @Nullable String sequencer) {
        return ObjectEvents.make("s3", bucket, key, "null".equals(version) ? null : version, eTag, sequencer);
    }

    private static String decoded(String key) {
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw NotUnderstood.because("the key is not URL-encoded");
        }
    }
}
