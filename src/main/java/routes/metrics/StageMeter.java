package routes.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Measures how long the stages take: {@code deckhand_stage_seconds{stage="split|describe|pack|deliver"}}, one value a
 * piece of work, whether it went well or not.
 */
@Component
public class StageMeter {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry registry;

    StageMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts a piece of work that took this long. */
    public void record(String stage, Duration took) {
        Timer.builder("deckhand.stage")
                .description("How long a stage took for a deck, a slide, a pack or a callback")
                .tag("stage", stage)
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(took);
    }
}
