package routes.job;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.failure.CrashPoint;
import routes.failure.InvalidField;
import routes.ledger.Accepted;
import routes.ledger.Jobs;
import routes.ledger.NewJob;

/** Remembers a job before anybody is told that it was accepted. */
@Component
public class JobAcceptor {
    private static final Logger LOG = LoggerFactory.getLogger(JobAcceptor.class);

    private final Jobs jobs;
    private final JobSettings settings;
    private final SourceSettings sources;
    private final WishChecker checker;

    JobAcceptor(Jobs jobs, JobSettings settings, SourceSettings sources, WishChecker checker) {
        this.jobs = jobs;
        this.settings = settings;
        this.sources = sources;
        this.checker = checker;
    }

    /**
     * Commits the job to the ledger; the same event or the same id again gives the job that is there, not fresh. Raises
     * {@link InvalidField} for a wish that can't be met.
     */
    public Accepted accept(JobRequest request) {
        JobWishes wishes = request.wishes().orElse(sources.defaultsOf(request.source()));
        checker.check(wishes);
        CrashPoint.pass("after-receive");
        Accepted accepted = jobs.accept(job(request, wishes));
        CrashPoint.pass("after-accept");
        return noted(accepted, request);
    }

    /** Commits the job as one that failed, where nobody waits for an answer but the callback. */
    public Accepted refuse(JobRequest request, InvalidField why) {
        JobWishes wishes = sources.defaultsOf(request.source());
        return noted(jobs.refuse(job(request, wishes), why.code(), why.getMessage()), request);
    }

    private NewJob job(JobRequest request, JobWishes wishes) {
        JobWishes all = wishes.orElse(settings.wishes());
        return new NewJob(
                JobIds.check(request.jobId()),
                request.eventKey(),
                request.source(),
                request.location(),
                request.deckName(),
                all.email(),
                requireNonNull(all.language()),
                requireNonNull(all.prompt()),
                requireNonNull(all.outputs()),
                all.callback(),
                request.filePath());
    }

    private static Accepted noted(Accepted accepted, JobRequest request) {
        LOG.info("{}: {} from {}", accepted.jobId(), accepted.fresh() ? "accepted" : "known already", request.source());
        return accepted;
    }
}
