package routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import routes.ledger.Job;
import routes.ledger.JobState;
import routes.ledger.Jobs;
import routes.ledger.Packing;
import routes.store.ObjectStore;

/** {@code GET /status/{video_id}}: how a job stands, in the four words that frontends of {@code /generate-pdf} know. */
@RestController
class StatusController {
    private static final String PDF = "pdf";

    private final Jobs jobs;
    private final Packing packing;
    private final ObjectStore store;

    StatusController(Jobs jobs, Packing packing, ObjectStore store) {
        this.jobs = jobs;
        this.packing = packing;
        this.store = store;
    }

    @GetMapping("/status/{videoId}")
    Status status(@PathVariable String videoId) {
        Job job = jobs.find(videoId).orElseThrow(() -> JobReporter.unknown(videoId));
        return new Status(videoId, word(job.state()), pdfUrl(videoId), job.errorMessage());
    }

    private static String word(JobState state) {
        return switch (state) {
            case ACCEPTED -> "in_queue";
            case SPLITTING, DESCRIBING, PACKING -> "processing";
            case COMPLETED, COMPLETED_WITH_ERRORS -> "completed";
            case FAILED, CANCELLED -> "failed";
        };
    }

    /** Where the deployment makes an output {@code pdf}. */
    private @Nullable String pdfUrl(String id) {
        return packing.artifacts(id).stream()
                .filter(file -> file.kind().equals(PDF))
                .findFirst()
                .map(file -> store.link(file.key(), file.fileName(), file.contentType()))
                .orElse(null);
    }

    /** The members are named as the contract has them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(
            @JsonProperty("video_id") String videoId,
            String status,
            @JsonProperty("pdf_url") @Nullable String pdfUrl,
            @Nullable String error) {}
}
