package routes.store;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The store as Java code sees it; what it does stands in the routes {@code put-object}, {@code get-object},
 * {@code link-to-object} and {@code delete-object}, which the active {@code 80-}-file holds.
 */
public interface ObjectStore {
    /** Stores the stream's bytes under the key, replacing what was there. The stream is read to its end. */
    void put(String key, InputStream body);

    /** The object's bytes; the caller closes. A {@link routes.failure.Refusal} {@code object-not-found} when there is none. */
    InputStream get(String key);

    /** A link that anybody can download the object with until it expires; {@code fileName} is the name it is saved under. */
    String link(String key, @Nullable String fileName, @Nullable String contentType);

    /** Afterwards there is no such object, whether there was one or not. */
    void delete(String key);
}
