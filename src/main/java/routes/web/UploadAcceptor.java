package routes.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import routes.job.JobAcceptor;
import routes.job.JobIds;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.job.WorkAnnouncer;
import routes.ledger.Accepted;
import routes.ledger.Jobs;
import routes.store.ObjectStore;

/** Puts an uploaded deck into the store and only then into the ledger: an accepted job has its deck. */
@Component
class UploadAcceptor {
    private static final int HASH_BYTES = 6;

    private final Jobs jobs;
    private final ObjectStore store;
    private final JobAcceptor acceptor;
    private final WorkAnnouncer announcer;

    UploadAcceptor(Jobs jobs, ObjectStore store, JobAcceptor acceptor, WorkAnnouncer announcer) {
        this.jobs = jobs;
        this.store = store;
        this.acceptor = acceptor;
        this.announcer = announcer;
    }

    /** The id of the job; a known job keeps its deck and starts nothing. */
    String accept(Upload upload) throws IOException {
        String deckName = UploadFields.deckName(upload.fileName());
        String jobId = upload.jobId() == null
                ? JobIds.make(deckName, UUID.randomUUID().toString())
                : JobIds.check(upload.jobId());
        if (jobs.find(jobId).isPresent()) {
            return jobId;
        }
        Accepted accepted = acceptor.accept(new JobRequest(
                jobId,
                "upload:" + jobId,
                "upload",
                keep(jobId, upload),
                deckName,
                new JobWishes(upload.language(), null, null, null, upload.email()),
                null));
        if (accepted.fresh()) {
            announcer.jobAccepted(accepted.jobId());
        }
        return accepted.jobId();
    }

    /** The key has the content's hash: of two uploads at once under one job id, each keeps its own bytes. */
    private String keep(String jobId, Upload upload) throws IOException {
        String key = "work/" + jobId + "/deck-" + hash(upload) + ".pdf";
        try (InputStream bytes = upload.bytes().getInputStream()) {
            store.put(key, bytes);
        }
        return key;
    }

    private static String hash(Upload upload) throws IOException {
        try (DigestInputStream bytes =
                new DigestInputStream(upload.bytes().getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
