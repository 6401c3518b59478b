package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.ledger.Work;

class FetchDeckRouteTest {
    private static final Work.OfDeck DROPPED = new Work.OfDeck("job-2", 1, 0, "file:///inbox/Cells.pdf", "Cells");

    @Test
    void fetchesADeckFromTheStore() throws Exception {
        assertThat(storyOf(Sample.DECK))
                .containsExactly("get-object uploads/Cells.pdf", "keep 'deck of the store' for job-1");
    }

    @Test
    void opensADeckThatLiesInAFolder() throws Exception {
        assertThat(storyOf(DROPPED))
                .containsExactly("open file:///inbox/Cells.pdf", "keep 'deck of the folder' for job-2");
    }

    @Test
    void tellsItsCallerWhenThereIsNoDeck() throws Exception {
        Refusal missing = new Refusal("object-not-found", "The store has no file uploads/Cells.pdf");
        try (RouteBench bench = RouteBench.of("31-fetch-deck")) {
            Exchange end = bench.bean("deckFetcher", new Fetcher(bench))
                    .route("get-object", exchange -> {
                        throw missing;
                    })
                    .start()
                    .send("fetch-deck", "", Map.of("work", Sample.DECK));

            assertThat(end.getException()).isSameAs(missing);
            assertThat(bench.story()).isEmpty();
        }
    }

    private static List<String> storyOf(Work.OfDeck work) throws Exception {
        try (RouteBench bench = RouteBench.of("31-fetch-deck")) {
            Exchange end = bench.bean("deckFetcher", new Fetcher(bench))
                    .route("get-object", exchange -> {
                        bench.note("get-object " + exchange.getVariable("objectKey"));
                        exchange.getMessage().setBody(stream("deck of the store"));
                    })
                    .start()
                    .send("fetch-deck", "", Map.of("work", work));
            assertThat(end.getVariable("deckFile")).isEqualTo(Path.of(work.jobId() + ".deck"));
            return bench.story();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In place of the disk. */
    public record Fetcher(RouteBench bench) {
        public InputStream open(String location) {
            bench.note("open " + location);
            return stream("deck of the folder");
        }

        public Path keep(Work.OfDeck work, InputStream deck) throws IOException {
            String bytes = new String(deck.readAllBytes(), StandardCharsets.UTF_8);
            bench.note("keep '" + bytes + "' for " + work.jobId());
            return Path.of(work.jobId() + ".deck");
        }
    }
}
