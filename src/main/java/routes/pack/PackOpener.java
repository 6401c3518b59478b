package routes.pack;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.ledger.Describers;
import routes.ledger.Job;
import routes.ledger.Jobs;
import routes.ledger.SlideRows;
import routes.ledger.Work;
import routes.llm.AnswerJson;
import routes.llm.Prompts;
import routes.store.ObjectStore;

/** Opens a job's results for the writers. */
@Component
public class PackOpener {
    private final Jobs jobs;
    private final SlideRows rows;
    private final AnswerJson answers;
    private final Prompts prompts;
    private final ObjectStore store;

    PackOpener(Jobs jobs, SlideRows rows, AnswerJson answers, Prompts prompts, ObjectStore store) {
        this.jobs = jobs;
        this.rows = rows;
        this.answers = answers;
        this.prompts = prompts;
        this.store = store;
    }

    public StudyPack open(Work.OfPack work) {
        Job job = jobs.find(work.jobId())
                .orElseThrow(() -> new Refusal("job-unknown", "There is no job " + work.jobId()));
        return new LedgerPack(head(job), rows, answers, store);
    }

    /** The routes that make the job's outputs, in order: {@code direct:make-summary,direct:make-docx}. */
    public String slip(Work.OfPack work) {
        return work.outputs().stream().map(output -> "direct:make-" + output).collect(Collectors.joining(","));
    }

    private PackHead head(Job job) {
        Describers describers = rows.describers(job.id());
        return new PackHead(
                job.id(),
                job.deckName(),
                job.deckTitle(),
                job.language(),
                describers.offline() ? "offline" : "llm",
                Objects.requireNonNullElse(describers.providers(), ""),
                describers.models(),
                prompts.version(job.prompt()),
                job.outline().size(),
                job.createdAt());
    }
}
