package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
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
    private static final SlidePicture THIRD = new SlidePicture.Drawn(3, new byte[] {3}, 4, 3);

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
        assertThat(draw(FIRST, THIRD).getException()).isNull();
        assertThat(bench.story())
                .containsExactly(
                        "open Cells.deck for [1, 2, 3]",
                        "draw 1",
                        "keep-picture 1",
                        "draw 3",
                        "keep-picture 3",
                        "close");
    }

    @Test
    void aBadPageIsOneFailedSlide() {
        assertThat(draw(FIRST, BAD, THIRD).getException()).isNull();
        assertThat(bench.story())
                .containsExactly(
                        "open Cells.deck for [1, 2, 3]",
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
            throw full;
        });

        assertThat(draw(FIRST, THIRD).getException()).hasRootCause(full);
        assertThat(bench.story()).containsExactly("open Cells.deck for [1, 2, 3]", "draw 1", "close");
    }

    @Test
    void closesTheDeckWhenDrawingItselfFails() {
        Exchange end = draw(FIRST, null, THIRD);

        assertThat(end.getException()).hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThat(bench.story()).containsExactly("open Cells.deck for [1, 2, 3]", "draw 1", "keep-picture 1", "close");
    }

    private Exchange draw(SlidePicture... pictures) {
        return bench.bean("deckDrawer", new Drawer(bench, java.util.Arrays.asList(pictures)))
                .start()
                .send("draw-slides", List.of(1, 2, 3), Map.of("work", Sample.DECK, "deckFile", Path.of("Cells.deck")));
    }

    /** In place of the ledger. */
    public record Splitting(RouteBench bench) {
        public void notDrawn(Work.OfDeck work, int number, String code, String message) {
            bench.note("not drawn " + number + ": " + code + ": " + message);
        }
    }

    /** In place of PDFBox; a picture that is null is one that the memory does not suffice for. */
    public record Drawer(RouteBench bench, List<SlidePicture> pictures) {
        public Iterator<SlidePicture> draw(Work.OfDeck work, Path file, Collection<Integer> numbers) {
            bench.note("open " + file + " for " + numbers);
            return new Turn(bench, pictures.iterator());
        }
    }

    /** Notes when it is drawn and that it is closed. */
    public record Turn(RouteBench bench, Iterator<SlidePicture> left) implements Iterator<SlidePicture>, Closeable {
        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public SlidePicture next() {
            SlidePicture next = left.next();
            if (next == null) {
                throw new OutOfMemoryError("a page too large");
            }
            bench.note("draw " + next.number());
            return next;
        }

        @Override
        public void close() {
            bench.note("close");
        }
    }
}
