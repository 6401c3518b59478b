package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.ledger.Work;
import routes.slides.SlidePicture;

class KeepPictureRouteTest {
    private static final SlidePicture PICTURE = new SlidePicture.Drawn(2, new byte[] {7, 8, 9}, 4, 3);

    @Test
    void storesThePictureThenMakesItsSlideDueThenAnnouncesIt() throws Exception {
        try (RouteBench bench = RouteBench.of("33-keep-picture")) {
            Exchange end = bench.bean("splitting", new Splitting(bench))
                    .route(
                            "put-object",
                            exchange -> bench.note("put-object " + exchange.getVariable("objectKey") + " "
                                    + Arrays.toString(exchange.getMessage().getBody(byte[].class))))
                    .start()
                    .send("keep-picture", PICTURE, Map.of("work", Sample.DECK));

            assertThat(end.getException()).isNull();
            assertThat(bench.story())
                    .containsExactly(
                            "put-object work/job-1/slide-2.jpg [7, 8, 9]",
                            "drawn 2 of job-1",
                            "slides <- {\"jobId\":\"job-1\",\"slide\":2}");
        }
    }

    @Test
    void makesNoSlideDueWhosePictureIsNotStored() throws Exception {
        Refusal full = new Refusal("store-full", "The store is full");
        try (RouteBench bench = RouteBench.of("33-keep-picture")) {
            Exchange end = bench.bean("splitting", new Splitting(bench))
                    .route("put-object", exchange -> {
                        throw full;
                    })
                    .start()
                    .send("keep-picture", PICTURE, Map.of("work", Sample.DECK));

            assertThat(end.getException()).isSameAs(full);
            assertThat(bench.story()).isEmpty();
        }
    }

    /** In place of the ledger. */
    public record Splitting(RouteBench bench) {
        public void drawn(Work.OfDeck work, int number) {
            bench.note("drawn " + number + " of " + work.jobId());
        }
    }
}
