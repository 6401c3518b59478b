package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.failure.Refusal;
import routes.ledger.Work;

class FetchDeckRouteTest {
    @ParameterizedTest
    @CsvSource({
        "uploads/Cells.pdf, store",
        "file:///inbox/Cells.pdf, folder",
        "s3://lectures/Cells.pdf?version=7, s3",
        "gs://lectures/Cells.pdf, gs"
    })
    void opensADeckWhereItLies(String location, String place) throws Exception {
        Work.OfDeck work = new Work.OfDeck("job-1", 1, 0, location, "Cells");
        try (RouteBench bench = RouteBench.of("31-fetch-deck")) {
            Exchange end = bench.bean("deckFetcher", new Fetcher(bench))
                    .route("fetch-from-" + place, exchange -> exchange.getMessage()
                            .setBody(stream("deck of the " + place)))
                    .start()
                    .send("fetch-deck", "", Map.of("work", work));

            assertThat(bench.story()).containsExactly("keep 'deck of the " + place + "' for job-1");
            assertThat(end.getVariable("deckFile")).isEqualTo(Path.of("job-1.deck"));
            assertThat(work.fileName()).isEqualTo("Cells.pdf");
        }
    }

    @Test
    void tellsItsCallerWhenThereIsNoDeck() throws Exception {
        Refusal missing = new Refusal("object-not-found", "The store has no file uploads/Cells.pdf");
        try (RouteBench bench = RouteBench.of("31-fetch-deck")) {
            Exchange end = bench.bean("deckFetcher", new Fetcher(bench))
                    .route("fetch-from-store", exchange -> {
                        throw missing;
                    })
                    .start()
                    .send("fetch-deck", "", Map.of("work", Sample.DECK));

            assertThat(end.getException()).isSameAs(missing);
            assertThat(bench.story()).isEmpty();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In place of the disk. */
    public record Fetcher(RouteBench bench) {
        public Path keep(Work.OfDeck work, InputStream deck) throws IOException {
            String bytes = new String(deck.readAllBytes(), StandardCharsets.UTF_8);
            bench.note("keep '" + bytes + "' for " + work.jobId());
            return Path.of(work.jobId() + ".deck");
        }
    }
}
