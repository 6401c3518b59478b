package routes.s3;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import routes.store.Prober;

/** Looks whether the bucket that is a source is there and may be listed. */
@Component
class S3SourceProber implements Prober {
    private final S3Bucket bucket;

    S3SourceProber(@Qualifier("sourceBucket") S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public String place() {
        return "source s3";
    }

    @Override
    public boolean isUsed() {
        return !bucket.name().isBlank();
    }

    @Override
    public void probe() {
        bucket.check();
    }
}
