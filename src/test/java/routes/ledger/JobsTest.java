package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static routes.ledger.Story.dropped;
import static routes.ledger.Story.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsTest extends LedgerTest {
    @Test
    void startsOneJobWhenTheSameEventComesFiveTimesAtOnce() throws Exception {
        List<Accepted> accepted = atOnce(Collections.nCopies(
                5, () -> ledger.jobs().accept(dropped("job-" + Thread.currentThread(), "event", null))));

        assertThat(accepted)
                .extracting(Accepted::jobId)
                .containsOnly(accepted.get(0).jobId());
        assertThat(accepted).filteredOn(Accepted::fresh).hasSize(1);
        assertThat(ledger.jobs().newest(10, null)).hasSize(1);
    }

    @Test
    void startsOneJobWhenTheSameIdComesFromTwoSources() {
        assertThat(ledger.jobs().accept(job("lecture"))).isEqualTo(new Accepted("lecture", true));
        assertThat(ledger.jobs().accept(dropped("lecture", "sqs:1", null))).isEqualTo(new Accepted("lecture", false));

        assertThat(ledger.jobs().newest(10, null)).extracting(Job::source).containsExactly("http");
    }

    @Test
    void remembersEverythingAJobCameWith() {
        story.accept("lecture");

        assertThat(story.found("lecture"))
                .isEqualTo(new Job(
                        "lecture",
                        "http",
                        "decks/lecture.pdf",
                        "Optics",
                        null,
                        "English",
                        "describe-slide",
                        List.of("summary", "docx", "anki"),
                        JobState.ACCEPTED,
                        List.of(),
                        null,
                        null,
                        null,
                        Instant.parse("2026-03-01T10:00:00Z"),
                        Instant.parse("2026-03-01T10:00:00Z"),
                        null));
        assertThat(ledger.jobs().find("other")).isEmpty();
    }

    @Test
    void letsAnEventWhoseJobFailedStartAnother() {
        ledger.jobs().accept(dropped("first", "folder:1", "/inbox/a.pdf"));
        Work.OfDeck deck = ledger.takeDeck();
        ledger.packing().failJob(deck, "deck-encrypted", "It needs a password.");

        assertThat(ledger.jobs().accept(dropped("second", "folder:1", "/inbox/a.pdf")))
                .isEqualTo(new Accepted("second", true));
        assertThat(ledger.jobs().accept(dropped("third", "folder:1", "/inbox/a.pdf")))
                .isEqualTo(new Accepted("second", false));
    }

    @Test
    void letsAnEventWhoseJobWasCancelledStartAnother() {
        ledger.jobs().accept(dropped("first", "folder:1", null));
        ledger.jobs().cancel("first");

        assertThat(ledger.jobs().accept(dropped("second", "folder:1", null))).isEqualTo(new Accepted("second", true));
    }

    @Test
    void keepsAFailedJobFailedWhenItsIdComesAgain() {
        Work.OfDeck deck = story.takenDeck("lecture");
        ledger.packing().failJob(deck, "deck-encrypted", "It needs a password.");

        assertThat(ledger.jobs().accept(job("lecture"))).isEqualTo(new Accepted("lecture", false));
        assertThat(story.found("lecture").state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (String id : List.of("a", "b", "c", "d")) {
            story.accept(id);
            clock.forward(Duration.ofSeconds(1));
        }
        story.accept("e");
        story.accept("f"); // in the same millisecond

        assertThat(ledger.jobs().newest(4, null)).extracting(Job::id).containsExactly("f", "e", "d", "c");
        assertThat(ledger.jobs().newest(4, "c")).extracting(Job::id).containsExactly("b", "a");
        assertThat(ledger.jobs().newest(1, "f")).extracting(Job::id).containsExactly("e");
        assertThat(ledger.jobs().newest(4, "nobody")).isEmpty();
    }

    @Test
    void skipsOpenSlidesWhenAJobIsCancelled() {
        story.described("lecture", 3);
        ledger.describing().keep(story.takenSlide(), Story.answer("One"));
        story.takenSlide();

        assertThat(ledger.jobs().cancel("lecture")).isTrue();

        assertThat(story.found("lecture").state()).isEqualTo(JobState.CANCELLED);
        assertThat(story.found("lecture").errorCode()).isEqualTo("job-cancelled");
        assertThat(story.found("lecture").endedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(ledger.slides().progress("lecture")).isEqualTo(new SlideRows.Progress(3, 0, 0, 1, 0, 2, 100, 20));
        assertThat(ledger.describing().take()).isNull();
    }

    @Test
    void skipsOpenSlidesWhenAJobFails() {
        Work.OfDeck deck = story.takenDeck("lecture");
        ledger.splitting().remember(deck, Story.deck(3));
        ledger.splitting().drawn(deck, 1);
        story.takenSlide();

        ledger.packing().failJob(deck, "deck-unreadable", "It broke.");

        assertThat(ledger.slides().progress("lecture")).isEqualTo(new SlideRows.Progress(3, 0, 0, 0, 0, 3, 0, 0));
    }

    @Test
    void cancelsOnlyWhatHasNotEnded() {
        story.completed("lecture");

        assertThat(ledger.jobs().cancel("lecture")).isFalse();
        assertThat(ledger.jobs().cancel("nobody")).isFalse();
        assertThat(story.found("lecture").state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void namesDroppedFilesToPutAwayOnceTheirJobHasEnded() {
        ledger.jobs().accept(dropped("lecture", "folder:1", "/inbox/a.pdf"));
        assertThat(ledger.jobs().filesToPutAway("folder")).isEmpty();

        ledger.jobs().cancel("lecture");
        assertThat(ledger.jobs().filesToPutAway("folder"))
                .containsExactly(new EndedFile(
                        "folder:1",
                        "/inbox/a.pdf",
                        "lecture",
                        JobState.CANCELLED,
                        "job-cancelled",
                        "The job was cancelled; send the deck again to start over"));

        ledger.jobs().filePutAway("folder:1");
        assertThat(ledger.jobs().filesToPutAway("folder")).isEmpty();
    }

    @Test
    void putsAFileAwayThatIsDroppedAgainAfterItsJobHasEnded() {
        ledger.jobs().accept(dropped("lecture", "folder:1", "/inbox/a.pdf"));
        ledger.packing().complete(packOf(ledger.takeDeck()));
        ledger.jobs().filePutAway("folder:1");

        assertThat(ledger.jobs().accept(dropped("again", "folder:1", "/inbox/a.pdf")))
                .isEqualTo(new Accepted("lecture", false));
        assertThat(ledger.jobs().filesToPutAway("folder"))
                .extracting(EndedFile::path)
                .containsExactly("/inbox/a.pdf");
    }

    @Test
    void seesOnlyItsOwnPool() {
        story.accept("lecture");
        try (TestLedger other = new TestLedger(folder, clock, "", "run")) {
            assertThat(other.splitting().take()).isNull();
            assertThat(other.due().announce()).isEmpty();
            assertThat(other.jobs().find("lecture")).isPresent();
        }
        assertThat(ledger.splitting().take()).isNotNull();
    }

    private Work.OfPack packOf(Work.OfDeck deck) {
        ledger.splitting().remember(deck, Story.deck(1));
        ledger.splitting().drawn(deck, 1);
        ledger.splitting().turnOver(deck);
        ledger.describing().keep(story.takenSlide(), Story.answer("One"));
        return ledger.takePack();
    }
}
