package routes.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import routes.failure.Refusal;
import routes.ledger.JobState;
import routes.ledger.Jobs;

/** {@code /jobs}: where jobs stand, and how to stop one. */
@RestController
class JobController {
    private final JobLister lister;
    private final JobReporter reporter;
    private final Jobs jobs;

    JobController(JobLister lister, JobReporter reporter, Jobs jobs) {
        this.lister = lister;
        this.reporter = reporter;
        this.jobs = jobs;
    }

    @GetMapping("/jobs")
    JobPage list(
            @RequestParam(name = "page-size", defaultValue = "50") int pageSize,
            @RequestParam(required = false) @Nullable String before) {
        return lister.list(pageSize, before);
    }

    @GetMapping("/jobs/{id}")
    JobView get(@PathVariable String id) {
        return reporter.report(id);
    }

    @DeleteMapping("/jobs/{id}")
    ResponseEntity<Cancelled> cancel(@PathVariable String id) {
        if (!jobs.cancel(id)) {
            throw jobs.find(id).isPresent()
                    ? new Refusal("job-ended", "The job " + id + " has ended; there is nothing left to cancel")
                    : JobReporter.unknown(id);
        }
        return ResponseEntity.accepted().body(new Cancelled(id, JobState.CANCELLED.word()));
    }

    record Cancelled(String jobId, String state) {}
}
