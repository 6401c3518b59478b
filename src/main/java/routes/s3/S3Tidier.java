package routes.s3;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.job.ObjectAddress;
import routes.ledger.EndedFile;
import routes.ledger.JobState;
import routes.ledger.Jobs;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Moves or deletes objects whose jobs have ended, and not before: until then the deck may have to be fetched once more. What
 * it has not got to it finds again; an object that was replaced meanwhile stays, and starts a job of its own.
 */
@Component
public class S3Tidier {
    private static final Logger LOG = LoggerFactory.getLogger(S3Tidier.class);

    private final Jobs jobs;
    private final S3Bucket source;
    private final S3SourceSettings settings;

    S3Tidier(Jobs jobs, @Qualifier("sourceBucket") S3Bucket source, S3SourceSettings settings) {
        this.jobs = jobs;
        this.source = source;
        this.settings = settings;
    }

    public void tidy() {
        jobs.filesToPutAway("s3").forEach(this::putAway);
    }

    private void putAway(EndedFile file) {
        try {
            SeenObject seen = SeenObject.of(file.path());
            if (isThere(seen)) {
                putAway(seen.address(), file);
            }
            jobs.filePutAway(file.eventKey());
        } catch (Refusal e) {
            LOG.warn("{}: its object can't be put away: {}", file.jobId(), e.getMessage());
        }
    }

    private boolean isThere(SeenObject seen) {
        ObjectAddress at = seen.address();
        try {
            return seen.eTag().equals(source.named(at.bucket()).ask(at.key(), s3 -> s3.headObject(
                            head -> head.bucket(at.bucket()).key(at.key()))
                    .eTag()));
        } catch (Refusal e) {
            if (e.code().equals("object-not-found")) {
                return false;
            }
            throw e;
        }
    }

    private void putAway(ObjectAddress at, EndedFile file) {
        boolean good = file.state() == JobState.COMPLETED || file.state() == JobState.COMPLETED_WITH_ERRORS;
        switch (settings.after()) {
            case LEAVE -> {}
            case MOVE -> move(at, good, file);
            case DELETE -> {
                if (good) {
                    delete(at);
                }
            }
        }
    }

    private void move(ObjectAddress at, boolean good, EndedFile file) {
        String target = settings.moveTo() + (good ? S3SourceSettings.DONE : S3SourceSettings.FAILED) + at.key();
        S3Bucket bucket = source.named(at.bucket());
        if (!good) {
            bucket.ask(
                    target,
                    s3 -> s3.putObject(
                            put -> put.bucket(at.bucket())
                                    .key(target + ".error.txt")
                                    .contentType("text/plain; charset=utf-8"),
                            RequestBody.fromString(reason(file))));
        }
        bucket.ask(
                at.key(),
                s3 -> s3.copyObject(copy -> copy.sourceBucket(at.bucket())
                        .sourceKey(at.key())
                        .destinationBucket(at.bucket())
                        .destinationKey(target)));
        delete(at);
    }

    private void delete(ObjectAddress at) {
        source.named(at.bucket())
                .ask(
                        at.key(),
                        s3 -> s3.deleteObject(
                                delete -> delete.bucket(at.bucket()).key(at.key())));
    }

    private static String reason(EndedFile file) {
        return "%s%n%s%njob %s%n".formatted(file.errorMessage(), file.errorCode(), file.jobId());
    }
}
