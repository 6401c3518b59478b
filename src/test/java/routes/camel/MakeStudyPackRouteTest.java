package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.ledger.JobState;
import routes.ledger.Work;

class MakeStudyPackRouteTest {
    private RouteBench bench;

    @BeforeEach
    void load() throws Exception {
        bench = RouteBench.of("00-when-something-fails", "49-announce-pack", "50-make-study-pack");
        bench.bean("packOpener", new Opener(bench, "direct:make-summary,direct:make-docx,direct:make-anki"));
        for (String output : new String[] {"summary", "docx", "anki"}) {
            bench.route(
                    "make-" + output,
                    exchange -> bench.note("make-" + output + " " + exchange.getVariable("pack") + " of "
                            + exchange.getVariable("work", Work.class).label()));
        }
        bench.called("make-study-pack");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void makesTheOutputsInTheJobsOrderAndEndsTheJobBehindThem() {
        make(Sample.PACK);

        assertThat(bench.story())
                .containsExactly(
                        "take",
                        "open job-1",
                        "make-summary pack-1 of job-1",
                        "make-docx pack-1 of job-1",
                        "make-anki pack-1 of job-1",
                        "complete job-1",
                        "deliveries <- {\"jobId\":\"job-1\"}");
    }

    @Test
    void doesNothingWhenNothingIsDue() {
        make(null);

        assertThat(bench.story()).containsExactly("take");
    }

    @Test
    void endsNoJobWhoseOutputFailed() throws Exception {
        bench.route("make-docx", exchange -> {
            throw new Refusal("store-full", "The store is full");
        });

        make(Sample.PACK);

        assertThat(bench.story())
                .containsExactly(
                        "take", "open job-1", "make-summary pack-1 of job-1", "judge job-1: The store is full");
    }

    @Test
    void endsNoJobWithAnOutputThatNoRouteMakes() {
        bench.bean("packOpener", new Opener(bench, "direct:make-summary,direct:make-coffee"));

        make(Sample.PACK);

        assertThat(bench.story())
                .hasSize(4)
                .startsWith("take", "open job-1", "make-summary pack-1 of job-1")
                .last()
                .asString()
                .startsWith("judge job-1: No consumers available on endpoint: direct://make-coffee");
    }

    private void make(Work.@Nullable OfPack due) {
        Exchange end = bench.bean("packing", new Packing(bench, due)).start().send("make-study-pack", "{}");
        assertThat(end.getException()).isNull();
    }

    /** In place of the ledger. */
    public record Packing(RouteBench bench, Work.@Nullable OfPack due) {
        public Work.@Nullable OfPack take() {
            bench.note("take");
            return due;
        }

        public JobState complete(Work.OfPack work) {
            bench.note("complete " + work.jobId());
            return JobState.COMPLETED;
        }
    }

    /** In place of the ledger's results. */
    public record Opener(RouteBench bench, String outputs) {
        public String open(Work.OfPack work) {
            bench.note("open " + work.jobId());
            return "pack-1";
        }

        public String slip(Work.OfPack work) {
            return outputs;
        }
    }
}
