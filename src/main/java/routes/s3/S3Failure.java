package routes.s3;

import java.util.Optional;
import java.util.Set;
import routes.failure.Outage;
import routes.failure.Refusal;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Says what S3 or the way to it refuses, in a sentence with the setting and the next step. Credentials that are gone or refused
 * are an outage to the work that meets them: roles come late, keys are changed, and no deck is at fault.
 */
record S3Failure(S3Bucket bucket, String key, SdkException cause) {
    private static final Set<String> ELSEWHERE = Set.of(
            "PermanentRedirect",
            "TemporaryRedirect",
            "AuthorizationHeaderMalformed",
            "IllegalLocationConstraintException");
    private static final Set<String> WRONG_KEYS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "ExpiredToken",
            "InvalidToken",
            "TokenRefreshRequired",
            "AuthFailure");
    private static final int MANY = 429;
    private static final int BROKEN = 500;

    Refusal refusal() {
        return cause instanceof AwsServiceException answer ? answered(answer) : unanswered();
    }

    private Refusal unanswered() {
        String said = String.valueOf(cause.getMessage());
        if (said.contains("credentials") && cause instanceof SdkClientException) {
            return new Outage(
                    "credentials-missing",
                    "No AWS credentials were found for the %s; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give this"
                                    .formatted(place())
                            + " machine a role",
                    cause);
        }
        return new Outage(
                "store-unreachable",
                "The %s can't be reached at %s (%s); check deckhand.s3.endpoint and the network. It is tried again by itself"
                        .formatted(
                                place(),
                                bucket.access().aws(),
                                root(cause).getClass().getSimpleName()),
                cause);
    }

    private Refusal answered(AwsServiceException answer) {
        String code = code(answer);
        int status = answer.statusCode();
        if (status >= BROKEN || status == MANY || code.equals("RequestTimeout")) {
            return unwell(status);
        }
        if (ELSEWHERE.contains(code) || status / 100 == 3) {
            return elsewhere(answer);
        }
        if (code.equals("NoSuchBucket") || code.equals("InvalidBucketName") || status == 404 && key.isEmpty()) {
            return new Refusal(
                    "bucket-not-found",
                    "There is no bucket %s at %s; create it, or set %s to one that there is"
                            .formatted(bucket.name(), bucket.access().aws(), settings()),
                    cause);
        }
        if (status == 404) {
            return new Refusal(
                    "object-not-found",
                    "The bucket %s has no object %s; check the key, or send it again".formatted(bucket.name(), key),
                    cause);
        }
        return forbidden(code, status);
    }

    private Refusal unwell(int status) {
        return new Outage(
                "store-unreachable",
                "The %s is unwell: %s answered %d. It is tried again by itself"
                        .formatted(place(), bucket.access().aws(), status),
                cause);
    }

    private Refusal elsewhere(AwsServiceException answer) {
        String region = Optional.ofNullable(answer.awsErrorDetails())
                .map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"))
                .map("the region "::concat)
                .orElse("another region");
        return new Refusal(
                "bucket-elsewhere",
                "The bucket %s lies in %s, not in %s; set AWS_REGION or deckhand.%s.s3.region to its region"
                        .formatted(bucket.name(), region, bucket.access().aws().awsRegion(), bucket.role()),
                cause);
    }

    private Refusal forbidden(String code, int status) {
        if (code.equals("RequestTimeTooSkewed")) {
            return new Outage(
                    "credentials-refused",
                    "%s refuses this machine's clock; set the clock right"
                            .formatted(bucket.access().aws()),
                    cause);
        }
        if (WRONG_KEYS.contains(code)) {
            return new Outage(
                    "credentials-refused",
                    "%s refuses the credentials for the %s (%s); check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
                                    .formatted(bucket.access().aws(), place(), code)
                            + " deckhand.%s.s3.access-key and its secret-key".formatted(bucket.role()),
                    cause);
        }
        return new Refusal(
                "bucket-forbidden",
                "The %s refuses these credentials (%s); give them the rights that docs/sources-and-stores.md lists"
                        .formatted(place(), code.isEmpty() ? "status " + status : code),
                cause);
    }

    private String place() {
        return "%s's bucket %s".formatted(bucket.role(), bucket.name());
    }

    private String settings() {
        return bucket.role().equals("store") ? "S3_BUCKET" : "deckhand.source.s3.bucket";
    }

    private static String code(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
