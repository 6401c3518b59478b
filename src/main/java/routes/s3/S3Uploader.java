package routes.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.springframework.stereotype.Component;
import routes.store.Scratch;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Brings bytes into a bucket. A few are sent from memory; more are laid on this disk first, because S3 wants to know how many
 * there are, and because what broke off on the way must be sent again.
 */
@Component
class S3Uploader {
    private static final int FEW = 1024 * 1024;

    private final Scratch scratch;
    private final long threshold;

    S3Uploader(Scratch scratch, S3StoreSettings settings) {
        this.scratch = scratch;
        this.threshold = settings.multipartThreshold().toBytes();
    }

    void upload(S3Bucket bucket, String key, InputStream body) throws IOException {
        byte[] beginning = body.readNBytes(FEW);
        if (beginning.length < FEW) {
            put(bucket, key, RequestBody.fromBytes(beginning));
            return;
        }
        Path file = scratch.file("upload-" + UUID.randomUUID());
        try {
            Files.copy(
                    new SequenceInputStream(new ByteArrayInputStream(beginning), body),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
            upload(bucket, key, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void upload(S3Bucket bucket, String key, Path file) throws IOException {
        if (Files.size(file) > threshold) {
            new S3Multipart(bucket, key, file).upload();
        } else {
            put(bucket, key, RequestBody.fromFile(file));
        }
    }

    private static void put(S3Bucket bucket, String key, RequestBody body) {
        FileLabel label = FileLabel.of(key);
        bucket.ask(
                key,
                s3 -> s3.putObject(
                        put -> put.bucket(bucket.name())
                                .key(key)
                                .contentType(label.type())
                                .contentDisposition(label.disposition()),
                        body));
    }
}
