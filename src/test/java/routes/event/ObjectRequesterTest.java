package routes.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.job.TestSources;
import routes.store.TestOwnObjects;

class ObjectRequesterTest {
    @Test
    void makesTheSameRequestOfTheSameEventAlways() {
        ObjectRequester requester =
                new ObjectRequester(TestSources.with(), TestOwnObjects.in("store-bucket", "packs/"));
        ObjectEvent event = new ObjectEvent("s3", "lectures", "week 1/Cells.pdf", null, "abc", "0055");

        JobRequest request = requester.request("sqs", event).orElseThrow();

        assertThat(request.jobId()).matches("cells-[0-9a-f]{8}");
        assertThat(request)
                .isEqualTo(new JobRequest(
                        request.jobId(),
                        request.eventKey(),
                        "sqs",
                        "s3://lectures/week%201/Cells.pdf",
                        "Cells",
                        JobWishes.NONE,
                        null))
                .isEqualTo(requester.request("sqs", event).orElseThrow());
    }

    @Test
    void tellsWritesAndVersionsApart() {
        assertThat(id(null, "abc", "1")).isNotEqualTo(id(null, "abc", "2"));
        assertThat(id(null, "abc", "1")).isNotEqualTo(id(null, "abd", "1"));
        assertThat(id("v1", "abc", "1")).isNotEqualTo(id("v2", "abc", "1"));
        assertThat(id("v1", "abc", "1")).isEqualTo(id("v1", "abc", null));
    }

    @ParameterizedTest
    @CsvSource({
        "lectures, in/a.pdf, true",
        "lectures, in/A.PDF, true",
        "lectures, in/a.txt, false",
        "lectures, out/a.pdf, false",
        "others, in/a.pdf, false",
        "lectures, in/folder.pdf/, false"
    })
    void leavesOutWhatTheSettingsLeaveOut(String bucket, String key, boolean wanted) {
        ObjectRequester requester = new ObjectRequester(
                TestSources.with("sqs.buckets", "lectures,more", "sqs.prefix", "in/"),
                TestOwnObjects.in("store-bucket", "packs/"));

        Optional<JobRequest> request = requester.request("sqs", new ObjectEvent("s3", bucket, key, null, "e", "1"));

        assertThat(request.isPresent()).isEqualTo(wanted);
    }

    private static String id(@Nullable String version, @Nullable String eTag, @Nullable String sequencer) {
        return new ObjectRequester(TestSources.with(), TestOwnObjects.in("store-bucket", "packs/"))
                .request("sqs", new ObjectEvent("s3", "lectures", "a.pdf", version, eTag, sequencer))
                .orElseThrow()
                .jobId();
    }

    @Test
    void takesNothingForADeckThatDeckhandItselfPutIntoItsStore() {
        ObjectRequester requester =
                new ObjectRequester(TestSources.with(), TestOwnObjects.in("store-bucket", "packs/"));

        assertThat(requester.request("sqs", in("store-bucket", "packs/work/cells-1/deck.pdf")))
                .isEmpty();
        assertThat(requester.request("sqs", in("store-bucket", "packs/outputs/cells-1/lecture.pdf")))
                .isEmpty();
        assertThat(requester.request("sqs", in("store-bucket", "packs/uploads/cells.pdf")))
                .isPresent();
        assertThat(requester.request("sqs", in("lectures", "packs/work/cells.pdf")))
                .isPresent();
    }

    private static ObjectEvent in(String bucket, String key) {
        return new ObjectEvent("s3", bucket, key, null, "abc", "1");
    }
}
