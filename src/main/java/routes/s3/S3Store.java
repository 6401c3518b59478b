package routes.s3;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.store.StoreKey;
import routes.store.StoreSettings;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Keeps objects in a bucket, and makes links that anybody can download them with. */
@Component
public class S3Store {
    static final Duration LONGEST_LINK = Duration.ofDays(7);

    private final S3Bucket bucket;
    private final String prefix;
    private final S3Uploader uploader;
    private final ObjectProvider<S3Presigner> presigner;
    private final StoreSettings settings;

    S3Store(
            @Qualifier("storeBucket") S3Bucket bucket,
            S3StoreSettings s3,
            S3Uploader uploader,
            ObjectProvider<S3Presigner> presigner,
            StoreSettings settings) {
        this.bucket = bucket;
        this.prefix = s3.prefix();
        this.uploader = uploader;
        this.presigner = presigner;
        this.settings = settings;
    }

    /** Stores the bytes, in place of what had that key, and closes them; they are downloaded under the key's last name. */
    public void put(String key, InputStream body) throws IOException {
        try (body) {
            uploader.upload(bucket, inBucket(key), body);
        }
    }

    /** The stored bytes as they come; the caller closes them. */
    public InputStream get(String key) {
        return bucket.ask(
                key, s3 -> s3.getObject(get -> get.bucket(bucket.name()).key(inBucket(key))));
    }

    /** A URL that ends by itself. It is made here: S3 is not asked, and the object need not be there. */
    public String link(String key) {
        try {
            return presigner
                    .getObject()
                    .presignGetObject(link -> link.signatureDuration(settings.linkLifetime())
                            .getObjectRequest(get -> get.bucket(bucket.name()).key(inBucket(key))))
                    .url()
                    .toString();
        } catch (SdkException e) {
            throw new S3Failure(bucket, key, e).refusal();
        }
    }

    /** Afterwards there is no such object, whether there was one or not. */
    public void delete(String key) {
        bucket.ask(
                key,
                s3 -> s3.deleteObject(delete -> delete.bucket(bucket.name()).key(inBucket(key))));
    }

    /** Finds out before anything is stored what will not do. */
    void check() {
        if (bucket.name().isBlank()) {
            throw new Refusal(
                    "bucket-missing",
                    "The store is s3, but no bucket is named; set S3_BUCKET, or deckhand.store.kind=folder to do without");
        }
        if (settings.linkLifetime().compareTo(LONGEST_LINK) > 0) {
            throw new Refusal(
                    "link-lifetime-too-long",
                    "Links of S3 last 7 days at most; set deckhand.store.link-lifetime to 7d or less");
        }
        bucket.check();
    }

    private String inBucket(String key) {
        return prefix + new StoreKey(key).key();
    }
}
