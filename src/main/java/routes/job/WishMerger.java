package routes.job;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds what an object's metadata says about the job to what the message said, which goes first. */
@Component
public class WishMerger {
    /** {@code metadata} may hold anything; {@code deckhand-language} and its like are read. */
    public JobRequest merge(JobRequest request, Map<String, String> metadata) {
        return request.with(request.wishes().orElse(JobWishes.of(metadata)));
    }
}
