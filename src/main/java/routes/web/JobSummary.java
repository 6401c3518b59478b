package routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import routes.ledger.Job;
import routes.ledger.SlideRows;

/** Where a job stands, in the names of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobSummary(
        String jobId,
        String state,
        String source,
        Deck deck,
        String language,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt,
        Counts counts,
        Tokens tokens,
        @Nullable ErrorView error) {
    static JobSummary of(Job job, SlideRows.Progress progress) {
        return new JobSummary(
                job.id(),
                job.state().word(),
                job.source(),
                new Deck(job.deckName(), job.deckTitle(), job.totalSlides()),
                job.language(),
                job.createdAt(),
                job.updatedAt(),
                job.endedAt(),
                new Counts(
                        progress.waiting(), progress.asking(), progress.done(), progress.failed(), progress.skipped()),
                new Tokens(progress.inputTokens(), progress.outputTokens()),
                ErrorView.of(job.errorCode(), job.errorMessage()));
    }

    /** The title and the number of slides are known when the deck was read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Deck(
            String name, @Nullable String title, @Nullable Integer totalSlides) {}

    /** Slides by state. */
    record Counts(int waiting, int asking, int done, int failed, int skipped) {}

    /** What the slides took. */
    record Tokens(long input, long output) {}
}
