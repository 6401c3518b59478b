package routes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.InvalidField;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.TestSources;
import routes.store.TestOwnObjects;

class GoogleMessageReaderTest {
    private static final byte[] NONE = {};
    private static final Map<String, String> FINALIZED = Map.of(
            "notificationConfig", "projects/_/buckets/lectures/notificationConfigs/3",
            "eventType", "OBJECT_FINALIZE",
            "payloadFormat", "JSON_API_V1",
            "bucketId", "lectures",
            "objectId", "week 1/Zellen & Gewebe ü.pdf",
            "objectGeneration", "1767323045123456",
            "eventTime", "2026-01-02T03:04:05.123456Z",
            "overwroteGeneration", "1767323045000000");

    private final GoogleMessageReader reader = reader();

    @Test
    void readsANewObjectFromTheAttributesWhateverThePayload() {
        JobRequest job = only(FINALIZED, bytes("{\"kind\":\"storage#object\",\"name\":\"another\"}"));

        assertThat(job.location())
                .isEqualTo("gs://lectures/week%201/Zellen%20%26%20Gewebe%20%C3%BC.pdf?version=1767323045123456");
        assertThat(job.deckName()).isEqualTo("Zellen & Gewebe ü");
        assertThat(job.source()).isEqualTo("pubsub");
        assertThat(only(with("payloadFormat", "NONE"), NONE)).isEqualTo(job);
    }

    @Test
    void tellsTwoGenerationsOfOneObjectApart() {
        assertThat(only(with("objectGeneration", "8"), NONE).eventKey())
                .isNotEqualTo(only(with("objectGeneration", "7"), NONE).eventKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OBJECT_DELETE", "OBJECT_ARCHIVE", "OBJECT_METADATA_UPDATE", "SOMETHING_NEW"})
    void takesNothingFromOtherEvents(String type) {
        assertThat(reader.read(with("eventType", type), NONE)).isEmpty();
    }

    @Test
    void takesOnlyWhatTheSettingsAskFor() {
        GoogleMessageReader choosy = reader("pubsub.buckets", "lectures", "pubsub.prefix", "week 1/");

        assertThat(choosy.read(FINALIZED, NONE)).hasSize(1);
        assertThat(choosy.read(with("bucketId", "private"), NONE)).isEmpty();
        assertThat(choosy.read(with("objectId", "week 2/Cells.pdf"), NONE)).isEmpty();
        assertThat(choosy.read(with("objectId", "week 1/notes.txt"), NONE)).isEmpty();
    }

    @Test
    void readsAJobMessageLikeARequest() {
        JobRequest job = only(
                Map.of("origin", "frontend"),
                bytes(
                        "{\"jobId\":\"j-1\",\"s3Key\":\"uploads/Cells.pdf\",\"email\":\"a@example.org\",\"language\":\"French\"}"));

        assertThat(job.jobId()).isEqualTo("j-1");
        assertThat(job.location()).isEqualTo("uploads/Cells.pdf");
        assertThat(job.source()).isEqualTo("pubsub");
        assertThat(job.wishes().language()).isEqualTo("French");
    }

    @Test
    void namesTheFieldOfAJobMessageThatWillNotDo() {
        Refusal refusal = refusal(Map.of(), "{\"jobId\":\"j-1\",\"s3Key\":\"uploads/Cells.pdf\"}");

        assertThat(refusal).isInstanceOfSatisfying(InvalidField.class, invalid -> assertThat(invalid.field())
                .isEqualTo("email"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sesame open | no JSON",
                "{\"sesame\":\"open\"} | neither a notification of Cloud Storage nor a job",
                "[\"sesame\"] | neither a notification of Cloud Storage nor a job",
                "{\"jobId\":{\"sesame\":1},\"s3Key\":\"k\"} | a member has not the type"
            })
    void saysWhyAMessageIsNotUnderstoodAndNothingOfIt(String body, String reason) {
        Refusal refusal = refusal(Map.of(), body);

        assertThat(refusal.code()).isEqualTo("message-not-understood");
        assertThat(refusal.getMessage()).contains(reason).doesNotContain("sesame");
    }

    @ParameterizedTest
    @CsvSource({"bucketId, a/b, bucket", "objectId, ' ', key", "objectGeneration, seven, objectGeneration"})
    void refusesANotificationWithAnAttributeThatWillNotDo(String attribute, String value, String reason) {
        Refusal refusal = refusal(with(attribute, value), "");

        assertThat(refusal.code()).isEqualTo("message-not-understood");
        assertThat(refusal.getMessage()).contains(reason);
    }

    @Test
    void refusesBytesThatAreNoText() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(Map.of(), new byte[] {(byte) 0xff}));

        assertThat(refusal.getMessage()).contains("no text in UTF-8");
    }

    private Refusal refusal(Map<String, String> attributes, String body) {
        return catchThrowableOfType(Refusal.class, () -> reader.read(attributes, bytes(body)));
    }

    private JobRequest only(Map<String, String> attributes, byte[] body) {
        List<JobRequest> jobs = reader.read(attributes, body);
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }

    private static GoogleMessageReader reader(String... settings) {
        return new GoogleMessageReader(
                new ObjectRequester(TestSources.with(settings), TestOwnObjects.in("packs", "")),
                TestSources.processRequestReader());
    }

    private static Map<String, String> with(String attribute, String value) {
        Map<String, String> attributes = new HashMap<>(FINALIZED);
        attributes.put(attribute, value);
        return attributes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
