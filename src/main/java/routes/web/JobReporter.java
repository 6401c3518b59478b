package routes.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import routes.callback.CallbackWriter;
import routes.failure.Refusal;
import routes.ledger.Artifact;
import routes.ledger.Deliveries;
import routes.ledger.Describers;
import routes.ledger.Job;
import routes.ledger.Jobs;
import routes.ledger.Packing;
import routes.ledger.SlideRows;
import routes.store.ObjectStore;

/** Tells all there is to tell about a job. */
@Component
class JobReporter {
    private final Jobs jobs;
    private final SlideRows slides;
    private final Packing packing;
    private final Deliveries deliveries;
    private final ObjectStore store;

    JobReporter(Jobs jobs, SlideRows slides, Packing packing, Deliveries deliveries, ObjectStore store) {
        this.jobs = jobs;
        this.slides = slides;
        this.packing = packing;
        this.deliveries = deliveries;
        this.store = store;
    }

    /** The job's row is read first: when it says that the job has ended, all else that is read is final. */
    JobView report(String id) {
        Job job = jobs.find(id).orElseThrow(() -> unknown(id));
        DeckReport deck = DeckReport.read(id, slides);
        Describers describers = slides.describers(id);
        return new JobView(
                JobSummary.of(job, slides.progress(id)),
                describers.providers(),
                describers.models(),
                deck.slides(),
                links(id),
                deliveries.ofJob(id).stream().map(DeliveryView::of).toList());
    }

    static Refusal unknown(String id) {
        return new Refusal("job-not-found", "There is no job " + id + "; GET /jobs lists the jobs there are");
    }

    /** Made anew for each answer, so that a link always has its full time left. */
    private Map<String, String> links(String id) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Artifact file : packing.artifacts(id)) {
            links.put(
                    CallbackWriter.urlMember(file.kind()), store.link(file.key(), file.fileName(), file.contentType()));
        }
        return links;
    }
}
