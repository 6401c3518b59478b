package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.ledger.Gathered;
import routes.ledger.Work;

class DescribeSlideRouteTest {
    private static final Refusal BUSY = new Refusal("llm-rate-limited", "The model is busy");

    private RouteBench bench;

    @BeforeEach
    void load() throws Exception {
        bench = RouteBench.of("00-when-something-fails", "40-describe-slide");
        bench.bean("answerKeeper", new Keeper(bench))
                .route("get-object", exchange -> {
                    bench.note("get-object " + exchange.getVariable("objectKey"));
                    exchange.getMessage().setBody("picture");
                })
                .route("ask-model", exchange -> {
                    bench.note("ask-model <- " + exchange.getMessage().getBody());
                    exchange.setVariable("call", "call-1");
                    exchange.getMessage().setBody("reading-1");
                })
                .neighbour("tell-progress")
                .neighbour("announce-pack")
                .called("describe-slide");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void asksAboutTheSlideAndKeepsTheAnswer() {
        describe(Sample.ONE_SLIDE);

        assertThat(bench.story())
                .containsExactly(
                        "take",
                        "get-object work/job-1/slide-2.jpg",
                        "ask-model <- picture",
                        "keep reading-1 of call-1 for job-1 slide 2",
                        "tell-progress <- PACK_DUE",
                        "announce-pack <- PACK_DUE");
    }

    @Test
    void announcesThePackWhateverThoseWhoAreToldAnswer() throws Exception {
        bench.route("tell-progress", exchange -> exchange.getMessage().setBody("thank you"));

        describe(Sample.ONE_SLIDE);

        assertThat(bench.story()).endsWith("announce-pack <- PACK_DUE");
    }

    @Test
    void doesNothingWhenNothingIsDue() {
        describe(null);

        assertThat(bench.story()).containsExactly("take");
    }

    @Test
    void givesTheSlideBackWhenTheModelIsOutOfReach() throws Exception {
        bench.route("ask-model", exchange -> {
            throw BUSY;
        });

        describe(Sample.ONE_SLIDE);

        assertThat(bench.story())
                .containsExactly(
                        "take",
                        "get-object work/job-1/slide-2.jpg",
                        "judge job-1 slide 2: The model is busy",
                        "announce-pack <- NOT_YET");
    }

    private void describe(Work.@Nullable OfSlide due) {
        assertThat(bench.bean("describing", new Describing(bench, due))
                        .start()
                        .send("describe-slide", "{\"jobId\":\"job-0\",\"slide\":9}")
                        .getException())
                .isNull();
    }

    /** In place of the ledger. */
    public record Describing(RouteBench bench, Work.@Nullable OfSlide due) {
        public Work.@Nullable OfSlide take() {
            bench.note("take");
            return due;
        }
    }

    /** In place of the ledger. */
    public record Keeper(RouteBench bench) {
        public Gathered keep(Work.OfSlide work, String call, String reading) {
            bench.note("keep " + reading + " of " + call + " for " + work.label());
            return Gathered.PACK_DUE;
        }
    }
}
