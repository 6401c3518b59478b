package routes.event;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import routes.ledger.Accepted;

/** Tells the sender of events which jobs they have become. */
@Component
public class EventAnswerer {
    /** {@code {"jobs":["cells-2f60ab11"]}}, in the order of the events; the same job once. */
    public Map<String, List<String>> answer(List<Accepted> accepted) {
        return Map.of("jobs", accepted.stream().map(Accepted::jobId).distinct().toList());
    }
}
