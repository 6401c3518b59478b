package routes.gcs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bucket that is the store, and where Google Cloud Storage is reached, for sources too.
 *
 * @param prefix what the store's keys start with in the bucket; ends with a slash where it is not empty
 * @param endpoint empty for Google's own
 */
@ConfigurationProperties("deckhand.store.gcs")
public record GcsSettings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("") String endpoint) {
    public GcsSettings {
        bucket = bucket.strip().replaceFirst("^gs://", "").replaceFirst("/$", "");
        if (bucket.contains("/")) {
            throw new IllegalArgumentException(
                    "deckhand.store.gcs.bucket is a bucket's name without a folder; the folder belongs into"
                            + " deckhand.store.gcs.prefix");
        }
        String bare = prefix.strip().replaceFirst("^/+", "").replaceFirst("/+$", "");
        prefix = bare.isEmpty() ? "" : bare + "/";
        endpoint = endpoint.strip().replaceFirst("/+$", "");
    }
}
