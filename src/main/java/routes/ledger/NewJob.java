package routes.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job to remember. {@code eventKey} is what started it and is unique: the same event is the same job, for ever.
 * {@code callbackUrl} is where it reports to, null for where all do;
 * {@code filePath} is a dropped file that has to be put away when the job has ended.
 */
public record NewJob(
        String id,
        String eventKey,
        String source,
        String location,
        String deckName,
        @Nullable String email,
        String language,
        String prompt,
        List<String> outputs,
        @Nullable String callbackUrl,
        @Nullable String filePath) {
    public NewJob {
        outputs = List.copyOf(outputs);
    }
}
