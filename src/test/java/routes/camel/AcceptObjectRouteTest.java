package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.failure.InvalidField;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.job.WishMerger;
import routes.ledger.Accepted;

class AcceptObjectRouteTest {
    private static final JobRequest REQUEST =
            new JobRequest("cells-1", "object:1", "sqs", "s3://lectures/Cells.pdf", "Cells", JobWishes.NONE, null);

    @Test
    void addsWhatTheMetadataSays() throws Exception {
        try (RouteBench bench = bench()) {
            bench.neighbour("accept-job").start().send("accept-object", REQUEST);

            assertThat(bench.story())
                    .containsExactly(
                            "looked at s3",
                            "accept-job <- " + REQUEST.with(new JobWishes("German", null, null, null, null)));
        }
    }

    @Test
    void remembersAJobWhoseWishesCanNotBeMetAsFailed() throws Exception {
        try (RouteBench bench = bench()) {
            Exchange end = bench.route("accept-job", exchange -> {
                        throw new InvalidField("outputs", "There is no such output");
                    })
                    .start()
                    .send("accept-object", REQUEST);

            assertThat(bench.story()).containsExactly("looked at s3", "refused: There is no such output");
            assertThat(end.getException()).isNull();
        }
    }

    @Test
    void leavesTheEventWithItsSourceWhenTheLedgerIsOutOfReach() throws Exception {
        Refusal down = new Refusal("ledger-unreachable", "The ledger does not answer");
        try (RouteBench bench = bench()) {
            Exchange end = bench.route("accept-job", exchange -> {
                        throw down;
                    })
                    .start()
                    .send("accept-object", REQUEST);

            assertThat(end.getException()).isSameAs(down);
        }
    }

    private static RouteBench bench() throws Exception {
        RouteBench bench = RouteBench.of("21-accept-object");
        return bench.bean("wishMerger", new WishMerger())
                .bean("jobAcceptor", new Refuser(bench))
                .route("look-at-s3-object", exchange -> {
                    bench.note("looked at s3");
                    exchange.getMessage().setBody(Map.of("deckhand-language", "German"));
                });
    }

    /** In place of the ledger. */
    public record Refuser(RouteBench bench) {
        public Accepted refuse(JobRequest request, InvalidField why) {
            bench.note("refused: " + why.getMessage());
            return new Accepted(request.jobId(), true);
        }
    }
}
