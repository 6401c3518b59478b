package routes.event;

import static routes.event.ForeignJson.text;
import static routes.event.ForeignJson.textOrNone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.job.JobRequest;

/** Understands CloudEvents about objects of S3 and of Cloud Storage, with attributes as headers, as one JSON, as several. */
@Component
public class CloudEventReader {
    private static final String SOURCE = "events";
    private static final String CLOUD_STORAGE = "google.cloud.storage.object.v1.";

    private final ObjectRequester objects;

    CloudEventReader(ObjectRequester objects) {
        this.objects = objects;
    }

    /** The jobs that a request asks for: none when its events tell of other things than new objects. */
    public List<JobRequest> read(Map<String, Object> headers, @Nullable InputStream body) throws IOException {
        Map<String, Object> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        return events(anyCase, ForeignJson.read(bounded(body)))
                .flatMap(event -> objects(event).stream())
                .flatMap(object -> objects.request(SOURCE, object).stream())
                .toList();
    }

    private static Stream<CloudEvent> events(Map<String, Object> headers, JsonNode body) {
        String type = String.valueOf(headers.get("Content-Type"))
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/cloudevents+json" -> Stream.of(CloudEvent.of(body));
            case "application/cloudevents-batch+json" ->
                StreamSupport.stream(body.spliterator(), false).map(CloudEvent::of);
            default -> Stream.of(CloudEvent.of(attributes(headers), body));
        };
    }

    private static ObjectNode attributes(Map<String, Object> headers) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        Stream.of("specversion", "id", "source", "type")
                .filter(name -> headers.containsKey("ce-" + name))
                .forEach(name -> attributes.put(name, String.valueOf(headers.get("ce-" + name))));
        return attributes;
    }

    private static List<ObjectEvent> objects(CloudEvent event) {
        if (event.type().startsWith(CLOUD_STORAGE)) {
            return event.type().equals(CLOUD_STORAGE + "finalized") ? List.of(inCloudStorage(event.data())) : List.of();
        }
        return S3Events.read(event.data())
                .orElseThrow(() -> NotUnderstood.because("the event is neither of S3 nor of Cloud Storage"));
    }

    private static ObjectEvent inCloudStorage(JsonNode object) {
        return ObjectEvents.make(
                "gs",
                text(object, "/bucket"),
                text(object, "/name"),
                text(object, "/generation"),
                textOrNone(object, "/etag"),
                null);
    }

    private static String bounded(@Nullable InputStream body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.readNBytes(ForeignJson.LARGEST + 1);
        if (bytes.length == 0) {
            throw NotUnderstood.because("it has no body");
        }
        if (bytes.length > ForeignJson.LARGEST) {
            throw new Refusal(
                    "message-too-large",
                    "The body is larger than %d bytes, which no event is; send smaller batches"
                            .formatted(ForeignJson.LARGEST));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
