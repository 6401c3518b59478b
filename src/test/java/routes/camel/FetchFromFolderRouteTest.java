package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.ledger.Work;

class FetchFromFolderRouteTest {
    @Test
    void opensADeckThatLiesInAFolder() throws Exception {
        try (RouteBench bench = RouteBench.of("34-fetch-from-folder")) {
            Exchange end = bench.bean("deckFetcher", new Opener())
                    .start()
                    .send(
                            "fetch-from-folder",
                            "",
                            Map.of("work", new Work.OfDeck("job-2", 1, 0, "file:///inbox/Cells.pdf", "Cells")));

            assertThat(end.getMessage().getBody()).isEqualTo("bytes of file:///inbox/Cells.pdf");
        }
    }

    /** In place of the disk. */
    public static class Opener {
        public String open(String location) {
            return "bytes of " + location;
        }
    }
}
