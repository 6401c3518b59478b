package routes.ledger;

import java.util.List;
import java.util.Map;

/**
 * How many rows of each state there are, what is due and not taken in each stage, and which calls were made. A state that
 * no row has is not there.
 */
public record LedgerCounts(
        Map<String, Long> jobs,
        Map<String, Long> slides,
        Map<String, Long> deliveries,
        Map<String, Long> due,
        List<ModelCalls> calls) {
    public static final LedgerCounts NONE = new LedgerCounts(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    public LedgerCounts {
        jobs = Map.copyOf(jobs);
        slides = Map.copyOf(slides);
        deliveries = Map.copyOf(deliveries);
        due = Map.copyOf(due);
        calls = List.copyOf(calls);
    }

    /** Calls to a provider that had this outcome (answered, failed or unknown), and the tokens they took. */
    public record ModelCalls(String provider, String outcome, long count, long inputTokens, long outputTokens) {}
}
