package routes.job;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what {@code POST /process} was sent and names the first field that will not do. */
@Component
public class ProcessRequestReader {
    private final KeyLocator locator;

    ProcessRequestReader(KeyLocator locator) {
        this.locator = locator;
    }

    /** {@code request} is null when the JSON is {@code null}; {@code source} is {@code http}, {@code sqs} and so on. */
    public JobRequest read(String source, @Nullable ProcessRequest request) {
        if (request == null) {
            throw ProcessRequest.malformed();
        }
        String jobId = JobIds.check("jobId", ProcessRequest.required("jobId", request.jobId()));
        String key = ProcessRequest.required("s3Key", request.s3Key());
        String location = locator.locate("s3Key", key);
        return new JobRequest(
                jobId, "process:" + jobId, source, location, deckName(key, location), request.wishes(), null);
    }

    private static String deckName(String key, String location) {
        return DeckNames.of(
                location.startsWith("file:") ? Path.of(URI.create(location)).toString() : key);
    }
}
