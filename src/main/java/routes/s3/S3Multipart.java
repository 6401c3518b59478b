package routes.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routes.failure.Refusal;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** One large file on its way up in parts; each is read from the disk and, when it broke off, sent again. */
record S3Multipart(S3Bucket bucket, String key, Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(S3Multipart.class);
    /** S3 takes 5 MB at least, except for the last part, and 10,000 parts. */
    static final long PART = 8L * 1024 * 1024;

    void upload() throws IOException {
        FileLabel label = FileLabel.of(key);
        String upload = bucket.ask(key, s3 -> s3.createMultipartUpload(begin -> begin.bucket(bucket.name())
                        .key(key)
                        .contentType(label.type())
                        .contentDisposition(label.disposition()))
                .uploadId());
        try {
            complete(upload, parts(upload, Files.size(file)));
        } catch (Refusal | UncheckedIOException e) {
            giveUp(upload);
            throw e;
        }
    }

    private List<CompletedPart> parts(String upload, long size) {
        List<CompletedPart> parts = new ArrayList<>();
        for (long from = 0; from < size; from += PART) {
            parts.add(part(upload, parts.size() + 1, from, Math.min(PART, size - from)));
        }
        return parts;
    }

    private CompletedPart part(String upload, int number, long from, long length) {
        RequestBody body = RequestBody.fromContentProvider(
                () -> FilePart.open(file, from, length), length, "application/octet-stream");
        String eTag = bucket.ask(key, s3 -> s3.uploadPart(
                        part -> part.bucket(bucket.name())
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number),
                        body)
                .eTag());
        return CompletedPart.builder().partNumber(number).eTag(eTag).build();
    }

    private void complete(String upload, List<CompletedPart> parts) {
        bucket.ask(
                key,
                s3 -> s3.completeMultipartUpload(end ->
                        end.bucket(bucket.name()).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts))));
    }

    /** Parts that belong to nothing would be paid for month after month. */
    private void giveUp(String upload) {
        try {
            bucket.ask(
                    key,
                    s3 -> s3.abortMultipartUpload(
                            abort -> abort.bucket(bucket.name()).key(key).uploadId(upload)));
        } catch (Refusal e) {
            LOG.warn("parts of an upload that failed are left in the bucket: {}", e.getMessage());
        }
    }
}
