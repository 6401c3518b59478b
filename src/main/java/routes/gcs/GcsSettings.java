package routes.gcs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bucket that is the store, and where Google Cloud Storage is reached, for sources too.
 *
 * @param prefix what every key of the store begins with in the bucket, such as {@code deckhand/}
 * @param endpoint empty for Google's own
 */
@ConfigurationProperties("deckhand.store.gcs")
public record GcsSettings(
        @DefaultValue("") String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("") String endpoint) {
    public GcsSettings {
        if (bucket.contains("/")) {
            throw new IllegalArgumentException(
                    "deckhand.store.gcs.bucket is a bucket's name, without gs:// and without a"
                            + " folder, which belongs into deckhand.store.gcs.prefix");
        }
        if (prefix.startsWith("/")) {
            throw new IllegalArgumentException("deckhand.store.gcs.prefix begins with a name, not with a slash");
        }
        if (!endpoint.matches("(https?://[^/,\\s]+/*)?")) {
            throw new IllegalArgumentException(
                    "deckhand.store.gcs.endpoint is an origin, such as https://storage.example.org");
        }
        endpoint = endpoint.replaceFirst("/+$", "");
    }
}
