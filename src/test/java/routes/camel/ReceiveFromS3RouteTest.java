package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.JobWishes;

class ReceiveFromS3RouteTest {
    @Test
    void asksForAJobForEachUnseenObjectAndThenPutsAwayWhatHasEnded() throws Exception {
        try (RouteBench bench = bench()) {
            bench.route(
                            "accept-object",
                            exchange -> bench.note("accept-object <- "
                                    + name(exchange.getMessage().getBody())))
                    .start()
                    .send("receive-from-s3", "");

            assertThat(bench.story())
                    .containsExactly("accept-object <- a", "accept-object <- b", "accept-object <- c", "tidied");
        }
    }

    @Test
    void letsOneObjectThatCanNotBeTakenHoldUpNoOther() throws Exception {
        try (RouteBench bench = bench()) {
            bench.route("accept-object", exchange -> {
                        if (name(exchange.getMessage().getBody()).equals("b")) {
                            throw new Refusal("bucket-forbidden", "It may not be read.");
                        }
                        bench.note(
                                "accept-object <- " + name(exchange.getMessage().getBody()));
                    })
                    .start()
                    .send("receive-from-s3", "");

            assertThat(bench.story())
                    .containsExactly(
                            "accept-object <- a", "b not taken: It may not be read.", "accept-object <- c", "tidied");
        }
    }

    @Test
    void isNotThereWithoutABucket() throws Exception {
        try (RouteBench bench = bench()) {
            bench.setting("deckhand.source.s3.bucket", "")
                    .neighbour("receive-from-s3")
                    .start()
                    .send("receive-from-s3", "nobody");

            assertThat(bench.story()).containsExactly("receive-from-s3 <- nobody");
        }
    }

    private static RouteBench bench() throws Exception {
        RouteBench bench = RouteBench.of("13-receive-from-s3").called("receive-from-s3");
        return bench.bean("s3Poller", new Poller(bench)).bean("s3Tidier", new Tidier(bench));
    }

    private static String name(Object request) {
        return ((JobRequest) request).deckName();
    }

    /** In place of the bucket. */
    public record Poller(RouteBench bench) {
        public Iterator<JobRequest> unseen() {
            return Stream.of("a", "b", "c")
                    .map(name -> new JobRequest(
                            name, "object:" + name, "s3", "s3://lectures/" + name, name, JobWishes.NONE, null))
                    .iterator();
        }

        public void notTaken(JobRequest request, Throwable why) {
            bench.note(request.deckName() + " not taken: " + why.getMessage());
        }
    }

    /** In place of the bucket. */
    public record Tidier(RouteBench bench) {
        public void tidy() {
            bench.note("tidied");
        }
    }
}
