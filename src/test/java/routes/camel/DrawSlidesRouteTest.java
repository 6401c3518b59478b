package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.ledger.Work;
import routes.slides.SlidePicture;

class DrawSlidesRouteTest {
    private static final SlidePicture FIRST = new SlidePicture.Drawn(1, new byte[] {1}, 4, 3);
    private static final SlidePicture BAD = new SlidePicture.NotDrawn(2, "slide-not-drawn", "Slide 2, 'x', is bad");
    private static final SlidePicture NO_LEDGER = new SlidePicture.NotDrawn(9, "no-ledger", "no ledger");
    private static final SlidePicture THIRD = new SlidePicture.Drawn(3, new byte[] {3}, 4, 3);
    private static final SlidePicture FOURTH = new SlidePicture.Drawn(4, new byte[] {4}, 4, 3);

    private RouteBench bench;

    @BeforeEach
    void load() throws Exception {
        bench = RouteBench.of("32-draw-slides");
        bench.bean("splitting", new Splitting(bench)).route("keep-picture", exchange -> {
            bench.note("keep-picture "
                    + exchange.getMessage().getBody(SlidePicture.class).number());
        });
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void keepsEachPictureBeforeTheNextIsDrawn() {
        assertThat(draw(FIRST, THIRD, FOURTH).getException()).isNull();
        assertThat(bench.story())
                .containsExactly(
                        "open Cells.deck for [1, 2, 3, 4]",
                        "draw 1",
                        "keep-picture 1",
                        "draw 3",
                        "keep-picture 3",
                        "draw 4",
                        "keep-picture 4",
                        "close");
    }

    @Test
    void aBadPageIsOneFailedSlide() {
        assertThat(draw(FIRST, BAD, THIRD).getException()).isNull();
        assertThat(bench.story())
                .containsExactly(
                        "open Cells.deck for [1, 2, 3, 4]",
                        "draw 1",
                        "keep-picture 1",
                        "draw 2",
                        "not drawn 2: slide-not-drawn: Slide 2, 'x', is bad",
                        "draw 3",
                        "keep-picture 3",
                        "close");
    }

    @Test
    void goesNotOnWhenAPictureCanNotBeKept() throws Exception {
        Refusal full = new Refusal("store-full", "The store is full");
        bench.route("keep-picture", exchange -> {
            bench.note("can't keep a picture");
            throw full;
        });

        assertThat(draw(FIRST, THIRD, FOURTH).getException()).hasRootCause(full);
        assertThat(bench.story())
                .containsExactly("open Cells.deck for [1, 2, 3, 4]", "draw 1", "can't keep a picture", "close");
    }

    @Test
    void closesTheDeckWhenTheLedgerFailsBetweenTwoPictures() {
        Exchange end = draw(FIRST, NO_LEDGER, THIRD);

        assertThat(end.getException()).hasMessage("The ledger does not answer");
        assertThat(bench.story())
                .containsExactly("open Cells.deck for [1, 2, 3, 4]", "draw 1", "keep-picture 1", "close");
    }

    private Exchange draw(SlidePicture... pictures) {
        return bench.bean("deckDrawer", new Drawer(bench, java.util.Arrays.asList(pictures)))
                .start()
                .send(
                        "draw-slides",
                        List.of(1, 2, 3, 4),
                        Map.of("work", Sample.DECK, "deckFile", Path.of("Cells.deck")));
    }

    /** In place of the ledger. */
    public record Splitting(RouteBench bench) {
        public void notDrawn(Work.OfDeck work, int number, String code, String message) {
            bench.note("not drawn " + number + ": " + code + ": " + message);
        }
    }

    /** In place of PDFBox; before NO_LEDGER the ledger is out of reach. */
    public record Drawer(RouteBench bench, List<SlidePicture> pictures) {
        public Turn open(Work.OfDeck work, Path file, Collection<Integer> numbers) {
            bench.note("open " + file + " for " + numbers);
            return new Turn(bench, pictures.iterator());
        }

        public void close(Turn turn) {
            bench.note("close");
        }
    }

    /** What there is to draw. */
    public record Turn(RouteBench bench, Iterator<SlidePicture> left) implements Iterator<Undrawn> {
        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public Undrawn next() {
            SlidePicture next = left.next();
            if (next == NO_LEDGER) {
                throw new Refusal("ledger-unreachable", "The ledger does not answer");
            }
            return new Undrawn(bench, next);
        }
    }

    /** Notes when it is drawn. */
    public record Undrawn(RouteBench bench, SlidePicture picture) {
        public SlidePicture draw() {
            bench.note("draw " + picture.number());
            return picture;
        }
    }
}
