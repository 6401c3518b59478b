package routes.gcs;

import com.google.auth.Retryable;
import com.google.cloud.storage.StorageException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import routes.config.Causes;
import routes.failure.Outage;
import routes.failure.Refusal;

/** What Google Cloud Storage refused, said in our words: wait, or set something right. */
final class GcsFailures {
    static final String FORBIDDEN_CODE = "bucket-forbidden";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private GcsFailures() {}

    /** Does it, and words what goes wrong; {@code what} is the address of an object or a bucket. */
    static <T> T worded(String what, Supplier<T> action) {
        try {
            return action.get();
        } catch (StorageException e) {
            throw worded(what, e);
        }
    }

    static Refusal worded(String what, StorageException failure) {
        return switch (failure.getCode()) {
            case NOT_FOUND -> what.endsWith("/") ? noBucket(what, failure) : missing(what, failure);
            case UNAUTHORIZED -> notKnown(failure);
            case FORBIDDEN ->
                new Refusal(
                        FORBIDDEN_CODE,
                        "These Google credentials may not at " + what + "; grant their service account"
                                + " roles/storage.objectAdmin on the store's bucket and roles/storage.objectViewer on a"
                                + " source's",
                        failure);
            default ->
                isOfCredentials(failure)
                        ? notKnown(failure)
                        : new Outage(
                                "store-unreachable",
                                "Google Cloud Storage did not serve " + what + " (" + reason(failure)
                                        + "); check the network and" + " deckhand.store.gcs.endpoint if it stays so",
                                failure);
        };
    }

    /** An outage to the work that meets it: keys are changed, and no deck is at fault. */
    private static Outage notKnown(StorageException cause) {
        return new Outage(
                "credentials-refused",
                "Google does not know these credentials; let GOOGLE_APPLICATION_CREDENTIALS name a key file of a service"
                        + " account that is still there",
                cause);
    }

    /** No token was to be had, and none will be. */
    private static boolean isOfCredentials(Throwable failure) {
        return Causes.of(failure).stream()
                .anyMatch(cause -> cause instanceof Retryable retryable && !retryable.isRetryable());
    }

    /** How a bucket is called here, to be told from an object. */
    static String bucket(String name) {
        return "gs://" + name + "/";
    }

    private static Refusal noBucket(String what, StorageException cause) {
        return new Refusal(
                "bucket-not-found",
                "There is no bucket " + what + "; make it, or correct GCS_BUCKET or deckhand.store.gcs.bucket",
                cause);
    }

    static Refusal missing(String what, @Nullable Throwable cause) {
        return new Refusal(
                "object-not-found",
                "There is no " + what + ", or not any more; check the bucket and the key, and send it again",
                cause);
    }

    /** A status where there was an answer; what Google says beside it may name the object's content. */
    private static String reason(StorageException failure) {
        if (failure.getCode() > 0) {
            return "status " + failure.getCode();
        }
        Throwable cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
