package routes.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StageMeterTest {
    @Test
    void showsHowLongAStageTook() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        StageMeter meter = new StageMeter(registry);

        meter.record("split", Duration.ofMillis(700));
        meter.record("split", Duration.ofMillis(1300));

        assertThat(registry.scrape())
                .contains("deckhand_stage_seconds_count{stage=\"split\"} 2")
                .contains("deckhand_stage_seconds_sum{stage=\"split\"} 2.0")
                .contains("deckhand_stage_seconds_bucket{stage=\"split\",le=\"1.0\"} 1");
    }
}
