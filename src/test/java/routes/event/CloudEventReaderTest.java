package routes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static routes.event.Samples.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.TestSources;
import routes.store.TestOwnObjects;

class CloudEventReaderTest {
    private static final String FINALIZED = "google.cloud.storage.object.v1.finalized";
    private static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";

    private final CloudEventReader reader = new CloudEventReader(
            new ObjectRequester(TestSources.with("events.buckets", "lectures"), TestOwnObjects.in("", "")));

    @Test
    void readsTheSameJobOfAllForms() throws IOException {
        String data = message("gcs-object");
        String base64 = Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));

        List<JobRequest> jobs = binary(FINALIZED, data);

        assertThat(jobs).hasSize(1);
        assertThat(jobs.get(0).location()).isEqualTo("gs://lectures/week%201/Cells.pdf?version=1772442847318221");
        assertThat(jobs.get(0).source()).isEqualTo("events");
        assertThat(jobs)
                .isEqualTo(send(STRUCTURED, envelope(FINALIZED, "\"data\":" + data)))
                .isEqualTo(send(STRUCTURED, envelope(FINALIZED, "\"data_base64\":\"" + base64 + "\"")))
                .isEqualTo(send(
                        "application/cloudevents-batch+json", "[" + envelope(FINALIZED, "\"data\":" + data) + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3-created", "s3-through-eventbridge"})
    void readsWhatS3SaysInsideOfACloudEvent(String form) throws IOException {
        assertThat(binary("com.amazonaws.s3.ObjectCreated:Put", message(form)))
                .extracting(JobRequest::deckName)
                .containsExactly("Zellen & Gewebe ü");
    }

    @Test
    void readsARecordOfS3AsTheDataAlone() throws IOException {
        String record = message("s3-created").replaceFirst("(?s)^.*?\\[", "").replaceFirst("(?s)][^]]*$", "");

        assertThat(binary("com.amazonaws.s3.ObjectCreated:Put", record))
                .extracting(JobRequest::deckName)
                .containsExactly("Zellen & Gewebe ü");
    }

    @Test
    void findsNoJobInOtherEventsAndOtherBuckets() throws IOException {
        assertThat(binary("google.cloud.storage.object.v1.deleted", message("gcs-object")))
                .isEmpty();
        assertThat(binary("aws.s3.object.deleted", message("s3-deleted-through-eventbridge")))
                .isEmpty();
        assertThat(binary(FINALIZED, message("gcs-object").replace("\"lectures\"", "\"others\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/cloudevents+json       | {}                                                          | no CloudEvent
            application/cloudevents+json       | {"specversion":"0.3","id":"1","source":"s","type":"t"}      | no CloudEvent
            application/cloudevents+json       | {"specversion":"1.0","source":"s","type":"t","data":{}}     | no text at /id
            application/cloudevents+json       | {"specversion":"1.0","id":"1","source":"s","type":"t"}      | no JSON object
            application/cloudevents+json       | {"specversion":"1.0","id":"1","source":"s","type":"t","data":{}} | neither of S3
            application/cloudevents+json       | {"specversion":"1.0","id":"1","source":"s","type":"t","data_base64":"%"} | no base64
            application/cloudevents-batch+json | [{}]                                                        | no CloudEvent
            application/json                   | {"detail-type":"Object Created","source":"aws.s3"}          | no CloudEvent
            application/json                   | {                                                           | no JSON
            application/json                   | ''                                                          | no body
            """)
    void refusesWhatItDoesNotUnderstand(String contentType, String body, String reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> send(contentType, body));

        assertThat(refusal.code()).isEqualTo("message-not-understood");
        assertThat(refusal.getMessage()).contains(reason);
    }

    @Test
    void refusesWhatIsTooLarge() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> send(STRUCTURED, " ".repeat(1_048_577)));

        assertThat(refusal.code()).isEqualTo("message-too-large");
    }

    private List<JobRequest> binary(String type, String data) throws IOException {
        return read(
                Map.of(
                        "content-type", "application/json",
                        "CE-SpecVersion", "1.0",
                        "ce-type", type,
                        "ce-source", "//storage.googleapis.com/projects/_/buckets/lectures",
                        "ce-id", "7312004211"),
                data);
    }

    private List<JobRequest> send(String contentType, String body) throws IOException {
        return read(Map.of("Content-Type", contentType), body);
    }

    private List<JobRequest> read(Map<String, Object> headers, @Nullable String body) throws IOException {
        return reader.read(
                headers, body == null ? null : new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String envelope(String type, String data) {
        return """
                {"specversion":"1.0","type":"%s","source":"//storage.googleapis.com/projects/_/buckets/lectures",
                 "id":"7312004211","subject":"objects/week 1/Cells.pdf","datacontenttype":"application/json",%s}""".formatted(type, data);
    }
}
