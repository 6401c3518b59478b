package routes.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import routes.ledger.Splitting;
import routes.ledger.Work;
import routes.slides.SlidePainter;
import routes.slides.SlidePicture;
import routes.slides.SlidePictures;

/** Draws a deck's slides one by one, and stops early when the deck has had its turn and another one waits. */
@Component
public class DeckDrawer {
    private static final Duration TURN = Duration.ofSeconds(3);

    private final SlidePainter painter;
    private final Splitting splitting;
    private final Clock clock;

    DeckDrawer(SlidePainter painter, Splitting splitting, Clock clock) {
        this.painter = painter;
        this.splitting = splitting;
        this.clock = clock;
    }

    /** The slides with these numbers, not drawn yet; some may be left over when the turn ends. */
    public Turn open(Work.OfDeck work, Path file, Collection<Integer> numbers) {
        return new Turn(work, painter.open(file, numbers), numbers.size());
    }

    public void close(Turn turn) {
        turn.pictures.close();
    }

    /**
     * A slide that is drawn when it is asked for: Camel's splitter runs through all that is left when it has stopped at a
     * failure, and that must not draw the rest of the deck.
     */
    public record Undrawn(SlidePictures pictures) {
        public SlidePicture draw() {
            return pictures.next();
        }
    }

    /** Slides until the turn is over. No {@code Closeable}: Camel's splitter would close it before the last is drawn. */
    public final class Turn implements Iterator<Undrawn> {
        private final Work.OfDeck work;
        private final SlidePictures pictures;
        private int left;
        private long endsAt = clock.millis() + TURN.toMillis();
        private boolean over;

        Turn(Work.OfDeck work, SlidePictures pictures, int left) {
            this.work = work;
            this.pictures = pictures;
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            over = over || isOver();
            return left > 0 && !over;
        }

        @Override
        public Undrawn next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            return new Undrawn(pictures);
        }

        private boolean isOver() {
            long now = clock.millis();
            if (now < endsAt) {
                return false;
            }
            endsAt = now + TURN.toMillis();
            return splitting.othersWait(work);
        }
    }
}
