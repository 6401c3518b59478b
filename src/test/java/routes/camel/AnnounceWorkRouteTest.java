package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.Refusal;
import routes.ledger.Announcement;

class AnnounceWorkRouteTest {
    private static final String POINTER = "{\"jobId\":\"job-1\",\"slide\":7}";

    @ParameterizedTest
    @ValueSource(strings = {"jobs", "slides", "packs", "deliveries"})
    void tellsTheQueueOfTheStageAndNoOther(String stage) throws Exception {
        assertThat(storyOf(stage)).containsExactly(stage + " <- " + POINTER);
    }

    @Test
    void tellsNobodyOfAStageThatThereIsNot() throws Exception {
        assertThat(storyOf("attic")).isEmpty();
    }

    @Test
    void tellsItsCallerWhenTheQueueIsOutOfReach() throws Exception {
        Refusal noQueue = new Refusal("queue-unreachable", "The queue does not answer");
        try (RouteBench bench = RouteBench.of("71-announce-work")) {
            Exchange end = bench.route("queue-packs", exchange -> {
                        throw noQueue;
                    })
                    .start()
                    .send("announce-work", new Announcement("packs", "job-1", POINTER));

            assertThat(end.getException()).isSameAs(noQueue);
        }
    }

    private static List<String> storyOf(String stage) throws Exception {
        try (RouteBench bench = RouteBench.of("71-announce-work")) {
            bench.start().send("announce-work", new Announcement(stage, "job-1", POINTER));
            return bench.story();
        }
    }
}
