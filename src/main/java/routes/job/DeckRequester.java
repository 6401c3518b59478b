package routes.job;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import routes.ledger.Jobs;

/** Turns a deck that a source has in its hands, such as a mail's attachment, into the request for its study pack. */
@Component
public class DeckRequester {
    private static final String ENDING = "[A-Za-z0-9]{1,8}";

    private final Jobs jobs;

    DeckRequester(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * {@code source} is a word of the source's own; {@code eventKey} is the same for every delivery of the same deck, which
     * makes it one job. Of the {@code variables}, those that are called {@code deckhand-language} and its like are wishes.
     */
    public JobRequest request(String source, String eventKey, String fileName, Map<String, Object> variables) {
        String name = DeckNames.of(fileName.replaceAll("\\p{Cntrl}", " ")).strip();
        String event = source + ":" + JobIds.hash(eventKey);
        String jobId = JobIds.make(name, event);
        String location = "work/" + jobId + "/deck." + ending(fileName);
        return new JobRequest(jobId, event, source, location, name, JobWishes.of(texts(variables)), null);
    }

    /** Whether its job is not known yet; the deck of a known one is in the store. */
    public boolean isNew(JobRequest request) {
        return jobs.find(request.jobId()).isEmpty();
    }

    private static String ending(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        return fileName.contains(".") && ending.matches(ENDING) ? ending.toLowerCase(Locale.ROOT) : "pdf";
    }

    private static Map<String, String> texts(Map<String, Object> variables) {
        Map<String, String> texts = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }
}
