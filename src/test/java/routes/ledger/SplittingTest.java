package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import routes.slides.Slide;
import routes.slides.SlideState;

class SplittingTest extends LedgerTest {
    @Test
    void takesADeckOnceWithWhatIsNeededToFetchIt() {
        assertThat(story.takenDeck("lecture"))
                .isEqualTo(new Work.OfDeck("lecture", 1, 0, "decks/lecture.pdf", "Optics"));
        assertThat(ledger.splitting().take()).isNull();
        assertThat(story.found("lecture").state()).isEqualTo(JobState.SPLITTING);
    }

    @Test
    void takesTheDeckThatHasWaitedLongest() {
        for (String id : List.of("z", "m", "a")) {
            story.accept(id);
            clock.forward(Duration.ofMillis(1));
        }
        assertThat(ledger.takeDeck().jobId()).isEqualTo("z");
        assertThat(ledger.takeDeck().jobId()).isEqualTo("m");
        assertThat(ledger.takeDeck().jobId()).isEqualTo("a");
    }

    @Test
    void givesDistinctDecksToWorkersThatAskAtOnce() throws Exception {
        List<String> ids = List.of("a", "b", "c", "d", "e", "f");
        ids.forEach(story::accept);
        try (TestLedger other = new TestLedger(folder, clock)) {
            List<Work.OfDeck> taken = atOnce(List.of(
                    () -> ledger.takeDeck(),
                    () -> other.takeDeck(),
                    () -> ledger.takeDeck(),
                    () -> other.takeDeck(),
                    () -> ledger.takeDeck(),
                    () -> other.takeDeck()));
            assertThat(taken).extracting(Work.OfDeck::jobId).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void remembersTheTextOfEverySlide() {
        Work.OfDeck deck = story.takenDeck("lecture");

        assertThat(ledger.splitting().remember(deck, Story.deck(2))).containsExactly(1, 2);

        Job job = story.found("lecture");
        assertThat(job.deckTitle()).isEqualTo("Waves and rays");
        assertThat(job.outline()).containsExactly("Title 1", "Title 2");
        assertThat(job.totalSlides()).isEqualTo(2);
        assertThat(ledger.slides().after("lecture", 0, 10))
                .containsExactly(
                        waiting(new Slide(1, "Title 1", "Text 1", "Say hello")),
                        waiting(new Slide(2, "Title 2", "Text 2", null)));
    }

    @Test
    void goesOnWhereTheTurnBeforeHasEnded() {
        Work.OfDeck first = story.takenDeck("long");
        ledger.splitting().remember(first, Story.deck(3));
        ledger.splitting().drawn(first, 1);
        clock.forward(Duration.ofSeconds(1));
        story.accept("short");
        assertThat(ledger.splitting().othersWait(first)).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(ledger.splitting().turnOver(first)).isEqualTo(Gathered.NOT_YET);

        assertThat(ledger.takeDeck().jobId()).isEqualTo("short");
        Work.OfDeck second = ledger.takeDeck();
        assertThat(second.jobId()).isEqualTo("long");
        assertThat(ledger.splitting().othersWait(second)).isFalse();
        assertThat(ledger.splitting().remember(second, Story.deck(3))).containsExactly(2, 3);
    }

    @Test
    void makesASlideDueWhenItsPictureIsStored() {
        Work.OfDeck deck = story.takenDeck("lecture");
        ledger.splitting().remember(deck, Story.deck(2));
        assertThat(ledger.describing().take()).isNull();

        ledger.splitting().drawn(deck, 2);

        assertThat(story.takenSlide().number()).isEqualTo(2);
        assertThat(ledger.describing().take()).isNull();
    }

    @Test
    void keepsAnAnswerWhenItsSlideIsDrawnOnceMore() {
        Work.OfDeck deck = story.takenDeck("lecture");
        ledger.splitting().remember(deck, Story.deck(2));
        ledger.splitting().drawn(deck, 1);
        ledger.describing().keep(story.takenSlide(), Story.answer("One"));

        ledger.splitting().drawn(deck, 1);
        ledger.splitting().notDrawn(deck, 1, "slide-not-drawn", "No.");

        assertThat(ledger.slides().after("lecture", 0, 1))
                .extracting(SlideRow::state)
                .containsExactly(SlideState.DONE);
    }

    @Test
    void failsTheSlideThatCanNotBeDrawnAndNoOther() {
        Work.OfDeck deck = story.takenDeck("lecture");
        ledger.splitting().remember(deck, Story.deck(2));
        ledger.splitting().notDrawn(deck, 1, "slide-not-drawn", "Slide 1 could not be drawn.");
        ledger.splitting().drawn(deck, 2);
        assertThat(ledger.splitting().turnOver(deck)).isEqualTo(Gathered.NOT_YET);
        assertThat(ledger.slides().failed("lecture")).containsExactly(1);

        assertThat(ledger.describing().keep(story.takenSlide(), Story.answer("Two")))
                .isEqualTo(Gathered.PACK_DUE);
        assertThat(ledger.packing().complete(ledger.takePack())).isEqualTo(JobState.COMPLETED_WITH_ERRORS);
    }

    @Test
    void failsTheJobWhenNoSlideCouldBeDrawn() {
        Work.OfDeck deck = story.takenDeck("lecture");
        ledger.splitting().remember(deck, Story.deck(1));
        ledger.splitting().notDrawn(deck, 1, "slide-not-drawn", "Slide 1 could not be drawn.");

        assertThat(ledger.splitting().turnOver(deck)).isEqualTo(Gathered.JOB_FAILED);

        assertThat(story.found("lecture").state()).isEqualTo(JobState.FAILED);
        assertThat(story.found("lecture").errorCode()).isEqualTo("slide-not-drawn");
        assertThat(story.found("lecture").errorMessage())
                .isEqualTo("No slide could be described. Slide 1 could not be drawn.");
    }

    @Test
    void makesThePackDueWhenAllWasAnsweredBeforeTheLastTurnEnds() {
        Work.OfDeck deck = story.takenDeck("lecture");
        ledger.splitting().remember(deck, Story.deck(1));
        ledger.splitting().drawn(deck, 1);
        assertThat(ledger.describing().keep(story.takenSlide(), Story.answer("One")))
                .isEqualTo(Gathered.NOT_YET);

        assertThat(ledger.splitting().turnOver(deck)).isEqualTo(Gathered.PACK_DUE);
    }

    @Test
    void makesAFailedDeckDueLaterAndCountsTheTry() {
        Work.OfDeck deck = story.takenDeck("lecture");
        ledger.splitting().retryIn(deck, Duration.ofSeconds(2));

        assertThat(ledger.splitting().take()).isNull();
        clock.forward(Duration.ofSeconds(2));
        assertThat(ledger.takeDeck()).isEqualTo(new Work.OfDeck("lecture", 2, 1, "decks/lecture.pdf", "Optics"));
    }

    @Test
    void forgetsEarlierTriesWhenATurnWentWell() {
        ledger.splitting().retryIn(story.takenDeck("lecture"), Duration.ZERO);
        Work.OfDeck deck = ledger.takeDeck();
        ledger.splitting().remember(deck, Story.deck(1));
        ledger.splitting().turnOver(deck);

        assertThat(ledger.takeDeck().tries()).isZero();
    }

    private static SlideRow waiting(Slide slide) {
        return new SlideRow(
                slide, SlideState.WAITING, null, false, false, false, null, null, null, 0, 0, 0, null, null);
    }
}
