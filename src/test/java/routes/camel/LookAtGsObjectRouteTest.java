package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import routes.failure.Outage;
import routes.gcs.GcsFake;
import routes.gcs.TestGcs;
import routes.job.JobRequest;
import routes.job.JobWishes;

class LookAtGsObjectRouteTest {
    private final GcsFake gcs = GcsFake.start();
    private final RouteBench bench;

    LookAtGsObjectRouteTest() throws Exception {
        bench = RouteBench.of("23-look-at-gs-object")
                .bean("gcsReader", TestGcs.reader(gcs.client(false), 10))
                .start();
    }

    @AfterEach
    void stop() {
        bench.close();
        gcs.close();
    }

    @Test
    void tellsWhatTheUploaderSaid() {
        gcs.put("Cells.pdf", "x", Map.of("deckhand-language", "German"));

        assertThat(look().getMessage().getBody()).isEqualTo(Map.of("deckhand-language", "German"));
    }

    @Test
    void tellsNothingOfAnObjectThatIsGone() {
        assertThat(look().getMessage().getBody()).isEqualTo(Map.of());
    }

    @Test
    void leavesTheEventWithItsSourceDuringAnOutage() {
        gcs.refuse(503);

        assertThat(look().getException()).isInstanceOf(Outage.class);
    }

    private Exchange look() {
        return bench.send(
                "look-at-gs-object",
                new JobRequest(
                        "cells-1",
                        "object:1",
                        "pubsub",
                        "gs://lectures/Cells.pdf?version=1",
                        "Cells",
                        JobWishes.NONE,
                        null));
    }
}
