package routes.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import routes.job.JobRequest;
import routes.job.ProcessRequest;
import routes.job.ProcessRequestReader;

/** Understands a queue's message: S3's notifications, plain or in the wrapping of SNS or EventBridge, and job messages. */
@Component
public class MessageReader {
    private final ObjectRequester objects;
    private final ProcessRequestReader jobs;

    MessageReader(ObjectRequester objects, ProcessRequestReader jobs) {
        this.objects = objects;
        this.jobs = jobs;
    }

    /**
     * The jobs that the message asks for: none when it tells of other things than new objects. {@code source} is the name
     * that jobs have for the queue, {@code sqs}.
     */
    public List<JobRequest> read(String source, String body) {
        JsonNode message = unwrapped(ForeignJson.read(body));
        Optional<List<ObjectEvent>> events = S3Events.read(message);
        return events.isPresent()
                ? events.get().stream()
                        .flatMap(event -> objects.request(source, event).stream())
                        .toList()
                : List.of(job(source, message));
    }

    private JobRequest job(String source, JsonNode message) {
        if (!message.has("jobId") && !message.has("s3Key")) {
            throw NotUnderstood.because("it is neither a notification of S3 nor a job");
        }
        return jobs.read(source, ForeignJson.as(ProcessRequest.class, message));
    }

    /** What a topic of SNS delivers holds the message as a text. */
    private static JsonNode unwrapped(JsonNode message) {
        return message.path("Type").asText().equals("Notification")
                        && message.path("Message").isTextual()
                ? ForeignJson.read(message.path("Message").textValue())
                : message;
    }
}
