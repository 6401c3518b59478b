package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.failure.InvalidField;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.ledger.Accepted;

class AcceptDeckRouteTest {
    private static final JobRequest REQUEST =
            new JobRequest("cells-1", "mail:1", "mail", "work/cells-1/deck.pdf", "Cells", JobWishes.NONE, null);
    private static final Map<String, Object> VARIABLES =
            Map.of("source", "mail", "eventKey", "<1@mail>", "fileName", "Cells.pdf", "deckhand-language", "German");

    @Test
    void storesTheDeckBeforeItsJobIsRemembered() throws Exception {
        try (RouteBench bench = bench(true)) {
            Exchange end = bench.neighbour("accept-job").start().send("accept-deck", "a deck", VARIABLES);

            assertThat(end.getException()).isNull();
            assertThat(bench.story())
                    .containsExactly(
                            "request mail <1@mail> Cells.pdf German",
                            "put-object work/cells-1/deck.pdf a deck",
                            "accept-job <- " + REQUEST);
        }
    }

    @Test
    void storesADeckThatCameBeforeNoSecondTime() throws Exception {
        try (RouteBench bench = bench(false)) {
            bench.neighbour("accept-job").start().send("accept-deck", "a deck", VARIABLES);

            assertThat(bench.story())
                    .containsExactly("request mail <1@mail> Cells.pdf German", "accept-job <- " + REQUEST);
        }
    }

    @Test
    void remembersAJobWhoseWishesCanNotBeMetAsFailed() throws Exception {
        try (RouteBench bench = bench(true)) {
            Exchange end = bench.route("accept-job", exchange -> {
                        throw new InvalidField("outputs", "There is no such output");
                    })
                    .start()
                    .send("accept-deck", "a deck", VARIABLES);

            assertThat(bench.story()).endsWith("refused: There is no such output");
            assertThat(end.getException()).isNull();
        }
    }

    @Test
    void leavesTheDeckWithItsSourceWhenItCanNotBeStored() throws Exception {
        Refusal full = new Refusal("store-full", "The store is full");
        try (RouteBench bench = bench(true)) {
            Exchange end = bench.neighbour("accept-job")
                    .route("put-object", exchange -> {
                        throw full;
                    })
                    .start()
                    .send("accept-deck", "a deck", VARIABLES);

            assertThat(end.getException()).isSameAs(full);
            assertThat(bench.story()).containsExactly("request mail <1@mail> Cells.pdf German");
        }
    }

    private static RouteBench bench(boolean fresh) throws Exception {
        RouteBench bench = RouteBench.of("24-accept-deck");
        return bench.bean("deckRequester", new Requester(bench, fresh))
                .bean("jobAcceptor", new Refuser(bench))
                .route(
                        "put-object",
                        exchange -> bench.note("put-object " + exchange.getVariable("objectKey") + " "
                                + exchange.getMessage().getBody()));
    }

    /** In place of the ledger. */
    public record Requester(RouteBench bench, boolean fresh) {
        public JobRequest request(String source, String eventKey, String fileName, Map<String, Object> variables) {
            bench.note("request %s %s %s %s".formatted(source, eventKey, fileName, variables.get("deckhand-language")));
            return REQUEST;
        }

        public boolean isNew(JobRequest request) {
            return fresh;
        }
    }

    /** In place of the ledger. */
    public record Refuser(RouteBench bench) {
        public Accepted refuse(JobRequest request, InvalidField why) {
            bench.note("refused: " + why.getMessage());
            return new Accepted(request.jobId(), true);
        }
    }
}
