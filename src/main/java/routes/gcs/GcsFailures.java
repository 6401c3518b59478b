package routes.gcs;

import com.google.cloud.storage.StorageException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import routes.failure.Outage;
import routes.failure.Refusal;

/** What Google Cloud Storage refused, said in our words: wait, or set something right. */
final class GcsFailures {
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
            case NOT_FOUND -> missing(what, failure);
            case UNAUTHORIZED, FORBIDDEN ->
                new Refusal(
                        "store-denied",
                        "Google Cloud Storage denies " + what + " to these credentials; grant their service account"
                                + " roles/storage.objectAdmin on the store's bucket, roles/storage.objectViewer on a"
                                + " source's",
                        failure);
            default ->
                new Outage(
                        "store-unreachable",
                        "Google Cloud Storage did not serve " + what + " (" + reason(failure) + "); it is tried again"
                                + " later. Check the network and deckhand.store.gcs.endpoint if it stays so",
                        failure);
        };
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
