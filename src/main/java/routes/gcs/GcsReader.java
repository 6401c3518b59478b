package routes.gcs;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.Storage;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.job.DeckNames;
import routes.job.ObjectAddress;
import routes.slides.SplitSettings;

/** Reads objects of any bucket, at the generation that their address names. */
@Component
public class GcsReader {
    private final Storage client;
    private final SplitSettings limits;

    GcsReader(@Lazy Storage client, SplitSettings limits) {
        this.client = client;
        this.limits = limits;
    }

    /** A deck's bytes, once its size is known to be allowed; the caller closes them. */
    public InputStream open(String location) {
        Blob blob = GcsFailures.worded(location, () -> client.get(id(location)));
        if (blob == null) {
            throw GcsFailures.missing(location, null);
        }
        long limit = limits.maxBytes().toBytes();
        if (blob.getSize() > limit) {
            throw new Refusal(
                    "deck-too-large",
                    DeckNames.of(blob.getName()) + " has " + blob.getSize() + " bytes, more than the limit of " + limit
                            + "; send a smaller file or raise deckhand.split.max-bytes.");
        }
        return GcsObjects.open(blob);
    }

    /** What the uploader said about the object; nothing when it is gone, which whoever fetches it will find out. */
    public Map<String, String> metadata(String location) {
        Blob blob = GcsFailures.worded(location, () -> client.get(id(location)));
        Map<String, String> metadata = blob == null ? null : blob.getMetadata();
        return metadata == null ? Map.of() : metadata;
    }

    private static BlobId id(String location) {
        ObjectAddress address = ObjectAddress.of(location);
        return BlobId.of(address.bucket(), address.key(), generation(address.version()));
    }

    private static @Nullable Long generation(@Nullable String version) {
        try {
            return version == null ? null : Long.valueOf(version);
        } catch (NumberFormatException e) {
            throw new Refusal(
                    "object-not-found", "A generation of Google Cloud Storage is a number; check the address", e);
        }
    }
}
