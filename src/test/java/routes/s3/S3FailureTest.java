package routes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import routes.failure.Outage;
import routes.failure.Refusal;

/** What S3 refuses, in Deckhand's words. */
class S3FailureTest {
    private S3Fake s3;

    @BeforeEach
    void start() throws IOException {
        s3 = S3Fake.start();
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @ParameterizedTest
    @CsvSource({
        "404, NoSuchBucket, bucket-not-found, deckhand.source.s3.bucket",
        "400, InvalidBucketName, bucket-not-found, deckhand.source.s3.bucket",
        "301, PermanentRedirect, bucket-elsewhere, AWS_REGION",
        "400, AuthorizationHeaderMalformed, bucket-elsewhere, AWS_REGION",
        "403, InvalidAccessKeyId, credentials-refused, AWS_ACCESS_KEY_ID",
        "403, SignatureDoesNotMatch, credentials-refused, AWS_SECRET_ACCESS_KEY",
        "400, ExpiredToken, credentials-refused, deckhand.source.s3.access-key",
        "403, RequestTimeTooSkewed, credentials-refused, clock",
        "403, AccessDenied, bucket-forbidden, docs/sources-and-stores.md"
    })
    void namesTheSettingForWhatHasToBeChanged(int status, String code, String ours, String nextStep) {
        s3.refuse(status, code, Map.of("x-amz-bucket-region", "eu-west-1"));

        Refusal refusal = refusal(Map.of());

        assertThat(refusal).isNotInstanceOf(Outage.class).hasMessageContaining(nextStep);
        assertThat(refusal.code()).isEqualTo(ours);
    }

    @Test
    void namesTheRegionThatTheBucketIsIn() {
        s3.refuse(301, "PermanentRedirect", Map.of("x-amz-bucket-region", "eu-west-1"));

        assertThat(refusal(Map.of()))
                .hasMessageContaining("The bucket lectures lies in the region eu-west-1, not in us-east-1");
    }

    @ParameterizedTest
    @CsvSource({"500, InternalError", "503, SlowDown", "429, TooManyRequests"})
    void waitsForAServerThatIsUnwell(int status, String code) {
        s3.refuse(status, code, Map.of());

        assertThat(refusal(Map.of())).isInstanceOf(Outage.class).hasMessageContaining("answered " + status);
    }

    @Test
    void waitsForAServerThatIsNotThere() {
        Refusal refusal = refusal(Map.of("deckhand.s3.endpoint", "http://127.0.0.1:1"));

        assertThat(refusal)
                .isInstanceOf(Outage.class)
                .hasMessageContainingAll("http://127.0.0.1:1", "ConnectException", "deckhand.s3.endpoint");
        assertThat(refusal.code()).isEqualTo("store-unreachable");
    }

    @Test
    void letsWorkWaitForCredentialsThatAreNotRight() {
        s3.refuse(403, "InvalidAccessKeyId", Map.of());

        try (AnnotationConfigApplicationContext spring = TestS3.with(s3.endpoint(), Map.of())) {
            S3Bucket bucket = spring.getBean("sourceBucket", S3Bucket.class);
            assertThat(catchThrowableOfType(
                            Refusal.class,
                            () -> bucket.ask(
                                    "a.pdf",
                                    s3 -> s3.getObject(
                                            get -> get.bucket("lectures").key("a")))))
                    .isInstanceOf(Outage.class);
        }
    }

    @Test
    void showsNoCredentials() {
        s3.refuse(403, "InvalidAccessKeyId", Map.of());

        assertThat(refusal(Map.of())).hasMessageNotContainingAny("AKTEST", "secret\"");
    }

    private Refusal refusal(Map<String, String> settings) {
        try (AnnotationConfigApplicationContext spring = TestS3.with(s3.endpoint(), new HashMap<>(settings))) {
            S3SourceProber prober = spring.getBean(S3SourceProber.class);
            return catchThrowableOfType(Refusal.class, prober::probe);
        }
    }
}
