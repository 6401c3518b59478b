package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import routes.ledger.Gathered;
import routes.ledger.Work;
import routes.slides.Deck;

class SplitDeckRouteTest {
    @Test
    void readsRemembersDrawsAndEndsItsTurn() throws Exception {
        assertThat(storyOf(Sample.DECK))
                .containsExactly(
                        "take",
                        "fetch-deck <- " + Sample.DECK,
                        "read Cells.deck as Cells.pdf",
                        "remember 2 slides of job-1",
                        "draw-slides <- [1, 2]",
                        "discard job-1",
                        "turn over job-1",
                        "announce-pack <- PACK_DUE");
    }

    @Test
    void doesNothingWhenNothingIsDue() throws Exception {
        assertThat(storyOf(null)).containsExactly("take");
    }

    private static List<String> storyOf(Work.@Nullable OfDeck due) throws Exception {
        try (RouteBench bench = RouteBench.of("00-when-something-fails", "30-split-deck")) {
            bench.bean("splitting", new Splitting(bench, due))
                    .bean("deckReader", new Reader(bench))
                    .bean("deckFetcher", new Fetcher(bench))
                    .route("fetch-deck", exchange -> {
                        bench.note("fetch-deck <- " + exchange.getVariable("work"));
                        exchange.setVariable("deckFile", Path.of("Cells.deck"));
                    })
                    .neighbour("draw-slides")
                    .neighbour("announce-pack")
                    .called("split-deck")
                    .start();
            Exchange end = bench.send("split-deck", "{\"jobId\":\"job-0\"}");
            assertThat(end.getException()).isNull();
            return bench.story();
        }
    }

    /** In place of the ledger. */
    public record Splitting(RouteBench bench, Work.@Nullable OfDeck due) {
        public Work.@Nullable OfDeck take() {
            bench.note("take");
            return due;
        }

        public List<Integer> remember(Work.OfDeck work, Deck deck) {
            bench.note("remember " + deck.slides().size() + " slides of " + work.jobId());
            return List.of(1, 2);
        }

        public Gathered turnOver(Work.OfDeck work) {
            bench.note("turn over " + work.jobId());
            return Gathered.PACK_DUE;
        }
    }

    /** In place of PDFBox. */
    public record Reader(RouteBench bench) {
        public Deck read(Path file, String name) {
            bench.note("read " + file + " as " + name);
            return Sample.CELLS;
        }
    }

    /** In place of the disk. */
    public record Fetcher(RouteBench bench) {
        public void discard(Work.OfDeck work) {
            bench.note("discard " + work.jobId());
        }
    }
}
