package routes.web;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import routes.ledger.JobState;
import routes.ledger.LedgerCounter;
import routes.ledger.LedgerCounts;
import routes.slides.SlideState;

/**
 * Shows the ledger's counts as metrics, read every few seconds and not when somebody scrapes. They are the ledger's, not
 * this process's: true after a restart, and the same on every node, so that a query takes their maximum and not their sum.
 */
@Component
class LedgerMeter {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerMeter.class);
    private static final List<String> DELIVERY_STATES = List.of("pending", "delivered", "refused", "dead");
    private static final List<String> STAGES = List.of("jobs", "slides", "packs", "deliveries");

    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final LedgerCounter counter;
    private final MeterRegistry registry;
    private volatile LedgerCounts counts = LedgerCounts.NONE;
    private volatile boolean current;

    LedgerMeter(LedgerCounter counter, MeterRegistry registry) {
        this.counter = counter;
        this.registry = registry;
        gauges("deckhand.jobs", "Jobs by state", "state", words(JobState.values()), LedgerCounts::jobs);
        gauges("deckhand.slides", "Slides by state", "state", words(SlideState.values()), LedgerCounts::slides);
        gauges("deckhand.deliveries", "Callbacks by state", "state", DELIVERY_STATES, LedgerCounts::deliveries);
        gauges("deckhand.due", "Work that is due and that nobody has taken", "stage", STAGES, LedgerCounts::due);
    }

    @Scheduled(fixedDelay = 5000)
    void read() {
        try {
            counts = counter.count();
            current = true;
            counts.calls().forEach(this::register);
        } catch (DataAccessException e) {
            current = false; // a gauge without a value is better than one with an old value
            LOG.warn("the ledger can't be counted: {}", e.getMostSpecificCause().getMessage());
        }
    }

    private void gauges(
            String name, String what, String tag, List<String> values, Function<LedgerCounts, Map<String, Long>> rows) {
        for (String value : values) {
            Gauge.builder(name, () -> current ? rows.apply(counts).getOrDefault(value, 0L) : Double.NaN)
                    .description(what)
                    .tag(tag, value)
                    .register(registry);
        }
    }

    /** What is registered already stays as it is. */
    private void register(LedgerCounts.ModelCalls calls) {
        String provider = calls.provider();
        counter("deckhand.llm.calls", provider, "outcome", calls.outcome(), LedgerCounts.ModelCalls::count);
        counter("deckhand.tokens", provider, "direction", "input", LedgerCounts.ModelCalls::inputTokens);
        counter("deckhand.tokens", provider, "direction", "output", LedgerCounts.ModelCalls::outputTokens);
    }

    private void counter(
            String name, String provider, String tag, String value, ToLongFunction<LedgerCounts.ModelCalls> amount) {
        if (!registered.add(name + " " + provider + " " + value)) {
            return;
        }
        FunctionCounter.builder(name, this, meter -> meter.calls(provider, tag, value)
                        .mapToLong(amount)
                        .sum())
                .tag("provider", provider)
                .tag(tag, value)
                .register(registry);
    }

    private Stream<LedgerCounts.ModelCalls> calls(String provider, String tag, String value) {
        return counts.calls().stream()
                .filter(calls -> calls.provider().equals(provider))
                .filter(calls -> !tag.equals("outcome") || calls.outcome().equals(value));
    }

    private static List<String> words(Enum<?>[] states) {
        return Arrays.stream(states)
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
