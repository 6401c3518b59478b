package routes.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.job.JobRequest;
import routes.job.ProcessRequest;
import routes.job.ProcessRequestReader;

/** Understands a message of Pub/Sub: what Google Cloud Storage tells of its buckets, and job messages. */
@Component
public class GoogleMessageReader {
    private static final String SOURCE = "pubsub";
    private static final String NEW_OBJECT = "OBJECT_FINALIZE";

    private final ObjectRequester objects;
    private final ProcessRequestReader jobs;

    GoogleMessageReader(ObjectRequester objects, ProcessRequestReader jobs) {
        this.objects = objects;
        this.jobs = jobs;
    }

    /**
     * The jobs that the message asks for: none when it tells of another thing than a new object. A notification stands whole
     * in its attributes, so that its payload may be {@code JSON_API_V1} or {@code NONE}.
     */
    public List<JobRequest> read(Map<String, String> attributes, byte[] body) {
        String type = attributes.get("eventType");
        if (type == null) {
            return List.of(job(ForeignJson.read(text(body))));
        }
        return type.equals(NEW_OBJECT)
                ? objects.request(SOURCE, event(attributes)).stream().toList()
                : List.of();
    }

    private JobRequest job(JsonNode message) {
        if (!message.has("jobId") && !message.has("s3Key")) {
            throw NotUnderstood.because("it is neither a notification of Cloud Storage nor a job");
        }
        return jobs.read(SOURCE, ForeignJson.as(ProcessRequest.class, message));
    }

    private static ObjectEvent event(Map<String, String> attributes) {
        String generation = attributes.get("objectGeneration");
        if (generation == null || !generation.matches("\\d{1,19}")) {
            throw NotUnderstood.because("its attribute objectGeneration is no number");
        }
        return ObjectEvents.make(
                "gs", said(attributes, "bucketId"), said(attributes, "objectId"), generation, null, null);
    }

    private static String said(Map<String, String> attributes, String name) {
        @Nullable String value = attributes.get(name);
        if (value == null) {
            throw NotUnderstood.because("it has no attribute " + name);
        }
        return value;
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw NotUnderstood.because("it is no text in UTF-8");
        }
    }
}
