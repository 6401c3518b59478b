package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.failure.Refusal;
import routes.gcs.GcsFake;
import routes.gcs.TestGcs;
import routes.ledger.Work;

class FetchFromGsRouteTest {
    private final GcsFake gcs = GcsFake.start();
    private final RouteBench bench;

    FetchFromGsRouteTest() throws Exception {
        bench = RouteBench.of("37-fetch-from-gs")
                .bean("gcsReader", TestGcs.reader(gcs.client(false), 10))
                .start();
        gcs.put("week 1/Cells.pdf", "ten bytes.", Map.of());
        gcs.put("Large.pdf", "eleven byte", Map.of());
    }

    @AfterEach
    void stop() {
        bench.close();
        gcs.close();
    }

    @ParameterizedTest
    @CsvSource({"gs://lectures/week%201/Cells.pdf", "gs://lectures/week%201/Cells.pdf?version=1"})
    void opensADeckInABucket(String location) {
        assertThat(fetch(location).getMessage().getBody(String.class)).isEqualTo("ten bytes.");
    }

    @ParameterizedTest
    @CsvSource({
        "gs://lectures/Large.pdf, deck-too-large, deckhand.split.max-bytes",
        "gs://lectures/Gone.pdf, object-not-found, Gone.pdf",
        "gs://lectures/week%201/Cells.pdf?version=7, object-not-found, version=7",
        "gs://lectures/week%201/Cells.pdf?version=x, object-not-found, a number"
    })
    void refusesADeckThatIsTooLargeOrNotThere(String location, String code, String named) {
        assertThat(fetch(location).getException())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
                .hasMessageContaining(named);
    }

    @Test
    void saysThatTheBucketIsNotOpenToIt() {
        gcs.refuse(403);

        assertThat(fetch("gs://lectures/Large.pdf").getException()).hasMessageContaining("roles/storage.objectViewer");
    }

    private Exchange fetch(String location) {
        return bench.send("fetch-from-gs", "", Map.of("work", new Work.OfDeck("job-1", 1, 0, location, "Cells")));
    }
}
