package routes.event;

import org.jspecify.annotations.Nullable;
import routes.job.ObjectAddress;

/**
 * An object that is new in a bucket, as a notification or a listing tells of it. {@code scheme} is {@code s3} or {@code gs};
 * {@code version} is the store's word for this version or generation, {@code eTag} for this content, {@code sequencer} for
 * this write; {@code key} is decoded.
 */
public record ObjectEvent(
        String scheme,
        String bucket,
        String key,
        @Nullable String version,
        @Nullable String eTag,
        @Nullable String sequencer) {
    public ObjectEvent {
        if (bucket.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException("an object event has a bucket and a key");
        }
    }

    ObjectAddress address() {
        return new ObjectAddress(scheme, bucket, key, version);
    }

    /** The same for every delivery of the same event: the version, else the content and the write. */
    String identity() {
        return version == null
                ? address() + "\n" + eTag + "\n" + sequencer
                : address().toString();
    }
}
