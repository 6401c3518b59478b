package routes.callback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.ledger.Artifact;
import routes.ledger.Job;
import routes.ledger.Jobs;
import routes.ledger.Packing;
import routes.ledger.SlideRows;
import routes.ledger.Work;
import routes.store.ObjectStore;

/** Writes what the receiver is told: its members are a contract that older frontends rely on. */
@Component
public class CallbackWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> URL_MEMBERS =
            Map.of("summary", "summary_json_url", "docx", "docx_url", "anki", "anki_url");

    private final Jobs jobs;
    private final Packing packing;
    private final SlideRows slides;
    private final ObjectStore store;
    private final CallbackSettings settings;

    CallbackWriter(Jobs jobs, Packing packing, SlideRows slides, ObjectStore store, CallbackSettings settings) {
        this.jobs = jobs;
        this.packing = packing;
        this.slides = slides;
        this.store = store;
        this.settings = settings;
    }

    /** The body's bytes, with links made anew. */
    public byte[] write(Work.OfDelivery work) {
        Job job = jobs.find(work.jobId())
                .orElseThrow(() -> new Refusal("job-unknown", "There is no job " + work.jobId()));
        ObjectNode body = MAPPER.createObjectNode();
        body.put("jobId", job.id());
        body.put("status", work.event());
        if (work.event().equals("completed")) {
            outputs(job, body.putObject("outputs"));
        } else {
            body.putObject("error").put("message", job.errorMessage()).put("code", job.errorCode());
        }
        if (settings.secretInBody()) {
            body.put("secret", settings.secret());
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The name of the callback's member that holds the link to a file of this kind, for example {@code docx_url}. */
    public static String urlMember(String kind) {
        return URL_MEMBERS.getOrDefault(kind, kind.replace('-', '_') + "_url");
    }

    private void outputs(Job job, ObjectNode outputs) {
        for (Artifact file : packing.artifacts(job.id())) {
            outputs.put(urlMember(file.kind()), store.link(file.key(), file.fileName(), file.contentType()));
        }
        outputs.put("total_slides", job.totalSlides());
        List<Integer> failed = slides.failed(job.id());
        if (!failed.isEmpty()) {
            ArrayNode numbers = outputs.putArray("failed_slides");
            failed.forEach(numbers::add);
        }
    }
}
