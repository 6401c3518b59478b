package routes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.InvalidField;
import routes.ledger.Accepted;
import routes.ledger.Job;
import routes.ledger.JobState;
import routes.ledger.TestLedger;

class JobWishesTest {
    @ParameterizedTest
    @ValueSource(strings = {"deckhand-", "Deckhand-", "x-amz-meta-deckhand-", "X-Goog-Meta-deckhand-"})
    void readsWhatMetadataSays(String prefix) {
        assertThat(JobWishes.of(Map.of(
                        prefix + "language",
                        "German",
                        prefix + "outputs",
                        "summary, anki",
                        prefix + "callback",
                        "https://app.example/done",
                        prefix + "prompt",
                        "short",
                        prefix + "email",
                        "ann@example.org",
                        "language",
                        "not ours")))
                .isEqualTo(new JobWishes(
                        "German", "short", List.of("summary", "anki"), "https://app.example/done", "ann@example.org"));
    }

    @Test
    void takesEmptyTextsForNoWishes() {
        assertThat(JobWishes.of(Map.of("deckhand-language", " ", "deckhand-outputs", ",")))
                .isEqualTo(JobWishes.NONE);
    }

    @Test
    void asksTheMessageThenTheMetadataThenTheSourceThenTheDeployment(@TempDir Path folder) {
        try (TestLedger ledger = TestLedger.in(folder)) {
            JobRequest message = request(new JobWishes("German", null, null, null, null));
            JobRequest merged = new WishMerger()
                    .merge(message, Map.of("deckhand-language", "French", "deckhand-email", "ann@example.org"));
            SourceSettings source = TestSources.with(
                    "sqs.job.language", "Dutch", "sqs.job.email", "all@example.org", "sqs.job.outputs", "anki");

            TestSources.acceptor(ledger.jobs(), source).accept(merged);

            Job job = ledger.jobs().find("job-1").orElseThrow();
            assertThat(job.language()).isEqualTo("German");
            assertThat(job.outputs()).containsExactly("anki");
            assertThat(job.prompt()).isEqualTo("describe-slide");
            assertThat(ledger.client()
                            .sql("select email from job")
                            .query(String.class)
                            .single())
                    .isEqualTo("ann@example.org");
        }
    }

    @Test
    void reportsAJobToItsOwnCallback(@TempDir Path folder) {
        try (TestLedger ledger = TestLedger.in(folder)) {
            TestSources.acceptor(ledger.jobs(), TestSources.with(), "https://app.example")
                    .accept(request(new JobWishes(null, null, null, "https://app.example:443/done?x=1", null)));
            ledger.jobs().cancel("job-1");

            assertThat(ledger.takeDelivery().url()).isEqualTo("https://app.example:443/done?x=1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://app.example/done",
        "https://app.example:8443/done",
        "https://app.example.evil.example/",
        "https://evil.example/https://app.example/",
        "https://app.example@evil.example/",
        "https://user:pw@app.example/",
        "file:///etc/passwd",
        "/done",
        "//app.example/done"
    })
    void refusesACallbackOfAnotherOrigin(String url) {
        assertThatThrownBy(() ->
                        TestSources.checker("https://app.example").check(new JobWishes(null, null, null, url, null)))
                .isInstanceOf(InvalidField.class)
                .hasMessageStartingWith("The origin of this callback address is not allowed");
    }

    @Test
    void namesTheWishThatCanNotBeMet() {
        assertThat(refused(new JobWishes("a".repeat(65), null, null, null, null))
                        .field())
                .isEqualTo("language");
        assertThat(refused(new JobWishes("a\nb", null, null, null, null)).field())
                .isEqualTo("language");
        assertThat(refused(new JobWishes(null, "../up", null, null, null)).field())
                .isEqualTo("prompt");
        assertThat(refused(new JobWishes(null, null, List.of("summary", "film"), null, null)))
                .hasMessage(
                        "There is no output of that name; send some of anki, docx, summary, or add a route make-NAME");
        assertThat(refused(new JobWishes(null, null, null, "::", null)).field()).isEqualTo("callback");
        assertThat(refused(new JobWishes(null, null, null, null, "a\nb")).field())
                .isEqualTo("email");
    }

    @Test
    void remembersAJobThatCanNotBeBegunAsFailedOnce(@TempDir Path folder) {
        try (TestLedger ledger = TestLedger.in(folder)) {
            JobAcceptor acceptor = TestSources.acceptor(ledger.jobs(), TestSources.with());
            JobRequest request = request(new JobWishes(null, null, List.of("film"), null, null));
            InvalidField why = catchThrowableOfType(InvalidField.class, () -> acceptor.accept(request));

            assertThat(acceptor.refuse(request, why)).isEqualTo(new Accepted("job-1", true));
            assertThat(acceptor.refuse(request, why)).isEqualTo(new Accepted("job-1", false));

            Job job = ledger.jobs().find("job-1").orElseThrow();
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.errorCode()).isEqualTo("field-invalid");
            assertThat(ledger.takeDelivery().event()).isEqualTo("failed");
        }
    }

    private static InvalidField refused(JobWishes wishes) {
        return catchThrowableOfType(InvalidField.class, () -> TestSources.checker("https://app.example")
                .check(wishes));
    }

    private static JobRequest request(JobWishes wishes) {
        return new JobRequest("job-1", "object:1", "sqs", "s3://lectures/Cells.pdf", "Cells", wishes, null);
    }
}
