package routes.gcs;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/** Keeps files in a bucket of Google Cloud Storage. An object is there whole or not at all. */
@Component
public class GcsStore {
    private final GcsSettings settings;
    private final Storage client;

    GcsStore(GcsSettings settings, @Lazy Storage client) {
        this.settings = settings;
        this.client = client;
    }

    /** Stores the bytes, in place of what had that key, in chunks of bounded size. The stream is closed. */
    public void put(String key, InputStream body) throws IOException {
        BlobInfo info = BlobInfo.newBuilder(id(key))
                .setContentType(Downloads.type(key))
                .setContentDisposition(Downloads.savedAs(Downloads.name(key)))
                .build();
        try (body) {
            client.createFrom(info, body, GcsObjects.CHUNK);
        } catch (StorageException e) {
            throw bucketOr(e, key);
        }
    }

    /** The stored bytes; the caller closes them. */
    public InputStream get(String key) {
        Blob blob = GcsFailures.worded(what(key), () -> client.get(id(key)));
        if (blob == null) {
            throw GcsFailures.missing(what(key), null);
        }
        return GcsObjects.open(blob);
    }

    /** True when there was such an object. */
    public boolean delete(String key) {
        return GcsFailures.worded(what(key), () -> client.delete(id(key)));
    }

    /** Nothing but a bucket can be missing where an object is written. */
    private Refusal bucketOr(StorageException failure, String key) {
        return GcsFailures.worded(
                failure.getCode() == 404 ? GcsFailures.bucket(settings.bucket()) : what(key), failure);
    }

    private BlobId id(String key) {
        return BlobId.of(settings.bucket(), settings.prefix() + key);
    }

    private String what(String key) {
        return GcsObjects.address(settings.bucket(), settings.prefix() + key);
    }
}
