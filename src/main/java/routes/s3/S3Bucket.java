package routes.s3;

import java.util.function.Function;
import java.util.function.Supplier;
import routes.failure.Outage;
import routes.failure.Refusal;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket, and the server that it is on, which is first looked for when it is needed. Whatever the server refuses is said as
 * a {@link routes.failure.Refusal} with the names of the settings of this {@code role}, {@code store} or {@code source}.
 */
record S3Bucket(String role, String name, S3Access access, Supplier<S3Client> client) {

    /** Another bucket of the same server. */
    S3Bucket named(String other) {
        return new S3Bucket(role, other, access, client);
    }

    /** Asks the server about an object. */
    <T> T ask(String key, Function<S3Client, T> question) {
        try {
            return question.apply(client.get());
        } catch (SdkException e) {
            throw new S3Failure(this, key, e).refusal();
        }
    }

    /** Asks the server about the bucket. */
    <T> T askAll(Function<S3Client, T> question) {
        return ask("", question);
    }

    /** Proves by the server's answer that the bucket is there and may be listed; credentials that aren't right won't do. */
    void check() {
        try {
            askAll(s3 -> s3.listObjectsV2(list -> list.bucket(name).maxKeys(1)));
        } catch (Outage e) {
            throw e.code().startsWith("credentials-") ? new Refusal(e.code(), e.getMessage(), e) : e;
        }
    }
}
