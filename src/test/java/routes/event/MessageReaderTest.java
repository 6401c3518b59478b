package routes.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static routes.event.Samples.message;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.InvalidField;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.job.TestSources;
import routes.store.TestOwnObjects;

class MessageReaderTest {
    private final MessageReader reader = new MessageReader(
            new ObjectRequester(TestSources.with(), TestOwnObjects.in("", "")), TestSources.processRequestReader());

    @ParameterizedTest
    @ValueSource(strings = {"s3-created", "s3-through-sns", "s3-through-eventbridge"})
    void readsTheSameJobOfAllThreeForms(String form) {
        JobRequest job = only(message(form));

        assertThat(job.location()).isEqualTo("s3://lectures/week%201/Zellen%20%26%20Gewebe%20%C3%BC.pdf");
        assertThat(job.deckName()).isEqualTo("Zellen & Gewebe ü");
        assertThat(job.source()).isEqualTo("sqs");
        assertThat(job.jobId()).matches("zellen-gewebe-u-[0-9a-f]{8}");
        assertThat(job).isEqualTo(only(message("s3-created")));
    }

    @Test
    void takesEveryNewObjectOfAMessageAndLeavesTheRest() {
        List<JobRequest> jobs = reader.read("sqs", message("s3-five-records"));

        assertThat(jobs)
                .extracting(JobRequest::location)
                .containsExactly(
                        "s3://lectures/one.pdf",
                        "s3://lectures/two.pdf?version=096fKKXTRTtl3on89fVO.nfljtsv6qko",
                        "s3://lectures/three.pdf");
    }

    @Test
    void tellsTwoWritesOfOneKeyApart() {
        String first = message("s3-created");

        assertThat(only(first).jobId())
                .isNotEqualTo(only(first.replace("0281E5", "0281E7")).jobId());
    }

    @Test
    void keepsAPlusThatEventBridgeDoesNotEncode() {
        String plus = message("s3-through-eventbridge").replace("week 1/Zellen & Gewebe ü.pdf", "c++ 100%.pdf");

        assertThat(only(plus).deckName()).isEqualTo("c++ 100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3-test", "s3-removed", "s3-deleted-through-eventbridge"})
    void findsNoJobInWhatTellsOfNoNewObject(String form) {
        assertThat(reader.read("sqs", message(form))).isEmpty();
    }

    @Test
    void readsTheEventsOfServersThatSpeakS3() {
        String minio = message("s3-created")
                .replace("aws:s3", "minio:s3")
                .replace("ObjectCreated:Put", "s3:ObjectCreated:Put");

        assertThat(only(minio).deckName()).isEqualTo("Zellen & Gewebe ü");
    }

    @Test
    void readsAJobMessageAsItReadsPostProcess() {
        assertThat(only(message("job")))
                .isEqualTo(new JobRequest(
                        "job-42",
                        "process:job-42",
                        "sqs",
                        "uploads/Cells.pdf",
                        "Cells",
                        new JobWishes("German", null, List.of("summary", "anki"), null, "ann@example.org"),
                        null));
    }

    @Test
    void namesTheFieldThatAJobMessageLacks() {
        assertThatThrownBy(() -> reader.read("sqs", "{\"jobId\":\"j\",\"email\":\"e\"}"))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("s3Key is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                           | neither
            hello                                                        | no JSON at line 1, column 1
            {"jobId":"j"} {"jobId":"k"}                                  | no JSON at line 1, column 15
            null                                                         | neither
            []                                                           | neither
            {"Type":"SubscriptionConfirmation","Token":"secret"}         | neither
            {"Type":"Notification","Message":"secret"}                   | no JSON
            {"jobId":{"secret":1},"s3Key":"a.pdf"}                       | has not the type
            {"Records":[{"EventSource":"aws:sns"}]}                      | no text at /eventSource
            {"Records":[{"eventSource":"aws:sqs"}]}                      | a record is not of S3
            {"Records":[{"eventSource":"aws:s3"}]}                       | no text at /eventName
            {"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put"}]} | no text at /s3/bucket/name
            {"detail-type":"EC2 Instance State","source":"aws.ec2"}      | not of S3
            """)
    void refusesWhatItDoesNotUnderstandWithoutAWordOfIt(String body, String reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read("sqs", body));

        assertThat(refusal.code()).isEqualTo("message-not-understood");
        assertThat(refusal.getMessage()).contains(reason).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "lectures, ../../etc, 'not the name of one'",
        "lectures, '', 'no text at /s3/bucket/name'",
        "week+1/Zellen+%26+Gewebe+%C3%BC.pdf, %ZZ, 'not URL-encoded'",
        "week+1/Zellen+%26+Gewebe+%C3%BC.pdf, +, 'the key is blank'"
    })
    void refusesABucketOrKeyThatCanBeNone(String good, String bad, String reason) {
        String body = message("s3-created").replace('"' + good + '"', '"' + bad + '"');

        assertThatThrownBy(() -> reader.read("sqs", body))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatIsDeepOrLong() {
        assertThatThrownBy(() -> reader.read("sqs", "[".repeat(100_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("deeper than 50");
        assertThatThrownBy(() -> reader.read("sqs", "{\"jobId\":\"" + "x".repeat(3_000_000) + "\"}"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("longer than 1048576");
    }

    private JobRequest only(String body) {
        List<JobRequest> jobs = reader.read("sqs", body);
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }
}
