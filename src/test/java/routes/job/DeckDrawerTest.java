package routes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.ledger.Story;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;
import routes.ledger.Work;
import routes.slides.SlidePainter;
import routes.slides.SlidePicture;
import routes.slides.SplitSettings;

class DeckDrawerTest {
    private final TestClock clock = new TestClock();
    private TestLedger ledger;
    private Story story;
    private Path file;
    private DeckDrawer drawer;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        ledger = new TestLedger(folder, clock);
        story = new Story(ledger);
        file = folder.resolve("deck.pdf");
        try (PDDocument deck = new PDDocument()) {
            for (int page = 0; page < 4; page++) {
                deck.addPage(new PDPage(new PDRectangle(40, 30)));
            }
            deck.save(file.toFile());
        }
        drawer = new DeckDrawer(new SlidePainter(SplitSettings.defaults()), ledger.splitting(), clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void drawsTheSlidesAskedForInTheirOrder() {
        DeckDrawer.Turn slides = drawer.open(story.takenDeck("lecture"), file, List.of(2, 4));

        assertThat(slides)
                .toIterable()
                .extracting(DeckDrawer.Undrawn::draw)
                .extracting(SlidePicture::number, SlidePicture::drawn)
                .containsExactly(tuple(2, true), tuple(4, true));
        assertThatThrownBy(slides::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void drawsTheLastSlideAfterItWasSaidThatThereAreNoMore() {
        DeckDrawer.Turn slides = drawer.open(story.takenDeck("lecture"), file, List.of(4));
        DeckDrawer.Undrawn last = slides.next();
        assertThat(slides.hasNext()).isFalse();

        assertThat(last.draw().drawn()).isTrue();
        drawer.close(slides);
    }

    @Test
    void goesOnAfterItsTurnWhileNobodyWaits() {
        DeckDrawer.Turn slides = drawer.open(story.takenDeck("lecture"), file, List.of(1, 2));
        slides.next();
        clock.forward(Duration.ofMinutes(1));

        assertThat(slides.hasNext()).isTrue();
    }

    @Test
    void givesWayAfterItsTurnWhenAnotherDeckWaits() {
        DeckDrawer.Turn slides = drawer.open(story.takenDeck("lecture"), file, List.of(1, 2, 3));
        story.accept("another");
        slides.next();
        clock.forward(Duration.ofMillis(2999));
        assertThat(slides.hasNext()).isTrue();
        clock.forward(Duration.ofMillis(1));

        assertThat(slides.hasNext()).isFalse();
        assertThat(slides.hasNext()).isFalse();
        drawer.close(slides);
    }

    @Test
    void givesWayNoMoreOnceTheOtherDeckIsTaken() {
        Work.OfDeck deck = story.takenDeck("lecture");
        DeckDrawer.Turn slides = drawer.open(deck, file, List.of(1, 2));
        story.takenDeck("another");
        clock.forward(Duration.ofSeconds(4));

        assertThat(slides.hasNext()).isTrue();
    }
}
