package routes.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.ledger.Accepted;
import routes.ledger.Jobs;
import routes.ledger.NewJob;

/** Remembers a job before anybody is told that it was accepted. */
@Component
public class JobAcceptor {
    private static final Logger LOG = LoggerFactory.getLogger(JobAcceptor.class);
    private static final String PROMPT = "describe-slide";

    private final Jobs jobs;
    private final JobSettings settings;

    JobAcceptor(Jobs jobs, JobSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
    }

    /** Commits the job to the ledger; the same event or the same id again gives the job that is there, not fresh. */
    public Accepted accept(JobRequest request) {
        Accepted accepted = jobs.accept(new NewJob(
                JobIds.check(request.jobId()),
                request.eventKey(),
                request.source(),
                request.location(),
                request.deckName(),
                request.email(),
                request.language() == null || request.language().isBlank() ? settings.language() : request.language(),
                PROMPT,
                settings.outputs(),
                request.filePath()));
        LOG.info("{}: {} from {}", accepted.jobId(), accepted.fresh() ? "accepted" : "known already", request.source());
        return accepted;
    }
}
