package routes.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.failure.InvalidField;
import routes.ledger.Job;
import routes.ledger.Jobs;
import routes.ledger.ProgressReader;
import routes.ledger.SlideRows;

/** Lists jobs, a page at a time. */
@Component
class JobLister {
    private static final int LARGEST_PAGE = 200;

    private final Jobs jobs;
    private final ProgressReader progress;

    JobLister(Jobs jobs, ProgressReader progress) {
        this.jobs = jobs;
        this.progress = progress;
    }

    /** The newest jobs, or those older than the job {@code before}. */
    JobPage list(int pageSize, @Nullable String before) {
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new InvalidField("page-size", "page-size is not from 1 to " + LARGEST_PAGE + "; send such a number");
        }
        if (before != null && jobs.find(before).isEmpty()) {
            throw new InvalidField("before", "before names no job; send the next of the page before");
        }
        List<Job> found = jobs.newest(pageSize + 1, before);
        List<Job> page = found.subList(0, Math.min(pageSize, found.size()));
        return new JobPage(
                summaries(page),
                found.size() > pageSize ? page.get(page.size() - 1).id() : null);
    }

    private List<JobSummary> summaries(List<Job> page) {
        Map<String, SlideRows.Progress> each =
                progress.read(page.stream().map(Job::id).toList());
        return page.stream()
                .map(job -> JobSummary.of(job, Objects.requireNonNull(each.get(job.id()))))
                .toList();
    }
}
