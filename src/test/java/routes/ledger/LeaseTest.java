package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Worker A is {@code ledger}, worker B is {@code other}: what A took runs out and B takes it. */
class LeaseTest extends LedgerTest {
    private TestLedger other;

    @BeforeEach
    void openTheOther() {
        other = new TestLedger(folder, clock);
    }

    @AfterEach
    void closeTheOther() {
        other.close();
    }

    @Test
    void givesEveryWorkerOfAFolderItsOwnName() {
        assertThat(ledger.worker().name()).endsWith("-0");
        assertThat(other.worker().name()).endsWith("-1");
    }

    @Test
    void givesTheNameOfAWorkerThatLeftToTheNext() {
        other.close();
        try (TestLedger next = new TestLedger(folder, clock)) {
            assertThat(next.worker().name()).endsWith("-1");
        }
    }

    @Test
    void dropsTheLateWritesOfASplitter() {
        Work.OfDeck late = story.takenDeck("lecture");
        assertThat(other.splitting().take()).isNull();
        runOut();
        Work.OfDeck current = other.takeDeck();
        other.splitting().remember(current, Story.deck(2));

        assertThatThrownBy(() -> ledger.splitting().remember(late, Story.deck(9)))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.splitting().drawn(late, 1)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.splitting().notDrawn(late, 1, "slide-not-drawn", "No."))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.splitting().turnOver(late)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.splitting().retryIn(late, Duration.ZERO))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.packing().failJob(late, "deck-unreadable", "No."))
                .isInstanceOf(LeaseLost.class)
                .hasMessage("lecture: attempt 1 is no longer the one that counts");

        assertThat(story.found("lecture").state()).isEqualTo(JobState.SPLITTING);
        assertThat(story.found("lecture").totalSlides()).isEqualTo(2);
        assertThat(ledger.slides().progress("lecture").waiting()).isEqualTo(2);
        assertThat(ledger.describing().take()).isNull(); // none was drawn
        other.splitting().drawn(current, 1);
    }

    @Test
    void dropsTheLateAnswerOfASlide() {
        story.described("lecture", 1);
        Work.OfSlide late = story.takenSlide();
        assertThat(other.describing().take()).isNull();
        runOut();
        other.due().announce();
        Work.OfSlide current = other.takeSlide();
        assertThat(current.attempt()).isEqualTo(2);

        assertThatThrownBy(() -> ledger.describing().keep(late, Story.answer("Late")))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.describing().fail(late, "llm-quota", "No."))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.describing().retryIn(late, Duration.ZERO, "llm-timeout", "No."))
                .isInstanceOf(LeaseLost.class)
                .hasMessage("lecture slide 1: attempt 1 is no longer the one that counts");
        assertThat(text("select state from slide")).isEqualTo("asking");

        assertThat(other.describing().keep(current, Story.answer("Mine"))).isEqualTo(Gathered.PACK_DUE);
        assertThatThrownBy(() -> ledger.describing().keep(late, Story.answer("Late")))
                .isInstanceOf(LeaseLost.class);
        assertThat(text("select answer from slide")).isEqualTo("{\"summary\":\"Mine\"}");
    }

    @Test
    void dropsTheLateWritesOfAPackMaker() {
        Work.OfPack late = story.takenPack("lecture");
        assertThat(other.packing().take()).isNull();
        runOut();
        Work.OfPack current = other.takePack();

        Artifact artifact = new Artifact("docx", "outputs/lecture/lecture.docx", "lecture.docx", "x/y", 7);
        assertThatThrownBy(() -> ledger.packing().keep(late, artifact)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.packing().complete(late)).isInstanceOf(LeaseLost.class);

        assertThat(ledger.packing().artifacts("lecture")).isEmpty();
        assertThat(ledger.deliveries().ofJob("lecture")).isEmpty();
        assertThat(other.packing().complete(current)).isEqualTo(JobState.COMPLETED);
        assertThat(ledger.deliveries().ofJob("lecture")).hasSize(1);
    }

    @Test
    void dropsTheLateWritesOfADeliverer() {
        Work.OfDelivery late = story.takenDelivery("lecture");
        assertThat(other.deliveries().take()).isNull();
        runOut();
        Work.OfDelivery current = other.takeDelivery();

        Deliveries.Attempt attempt = new Deliveries.Attempt(clock.instant(), Duration.ofMillis(5), 200, null);
        assertThatThrownBy(() -> ledger.deliveries().ended(late, attempt, "delivered"))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> ledger.deliveries().retryIn(late, attempt, Duration.ZERO))
                .isInstanceOf(LeaseLost.class);

        assertThat(ledger.deliveries().find(late.deliveryId()).orElseThrow().attempts())
                .isZero();
        assertThat(text("select count(*) from delivery_attempt")).isEqualTo("0");
        other.deliveries().ended(current, attempt, "delivered");
        assertThat(ledger.deliveries().find(late.deliveryId()).orElseThrow().state())
                .isEqualTo("delivered");
    }

    @Test
    void dropsWhatWasDoneForACancelledJob() {
        story.described("lecture", 2);
        Work.OfSlide slide = story.takenSlide();
        ledger.jobs().cancel("lecture");
        assertThatThrownBy(() -> ledger.describing().keep(slide, Story.answer("Late")))
                .isInstanceOf(LeaseLost.class);

        Work.OfDeck deck = story.takenDeck("another");
        ledger.jobs().cancel("another");
        assertThatThrownBy(() -> ledger.splitting().remember(deck, Story.deck(1)))
                .isInstanceOf(LeaseLost.class);

        Work.OfPack pack = story.takenPack("third");
        ledger.jobs().cancel("third");
        assertThatThrownBy(() -> ledger.packing().complete(pack)).isInstanceOf(LeaseLost.class);
        assertThat(story.found("third").state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void keepsWhatIsRenewed() {
        Work.OfDeck deck = story.takenDeck("lecture");
        clock.forward(Duration.ofSeconds(10));
        ledger.due().renewLeases();
        clock.forward(Duration.ofSeconds(10));

        assertThat(other.splitting().take()).isNull();
        ledger.splitting().remember(deck, Story.deck(1));
        clock.forward(Duration.ofSeconds(16));
        assertThat(other.splitting().take()).isNotNull();
    }

    @Test
    void renewsNoLeaseOfAnother() {
        story.takenDeck("lecture");
        clock.forward(Duration.ofSeconds(10));
        other.due().renewLeases();
        clock.forward(Duration.ofSeconds(6));

        assertThat(other.splitting().take()).isNotNull();
    }

    @Test
    void givesUpWhatARestartedWorkerHadTakenWithoutWaiting() {
        story.takenDelivery("first");
        story.takenPack("second");
        story.described("third", 1);
        story.takenSlide();
        story.takenDeck("fourth");
        ledger.close();

        try (TestLedger restarted = new TestLedger(folder, clock)) {
            assertThat(restarted.due().announce())
                    .extracting(Announcement::stage)
                    .containsExactlyInAnyOrder("jobs", "slides", "packs", "deliveries");
            assertThat(restarted.takeDeck().jobId()).isEqualTo("fourth");
            assertThat(restarted.takeSlide().jobId()).isEqualTo("third");
            assertThat(restarted.takePack().jobId()).isEqualTo("second");
            assertThat(restarted.takeDelivery().jobId()).isEqualTo("first");
        }
    }

    @Test
    void leavesAloneWhatAnotherWorkerHasTakenWhenItStarts() {
        story.takenDeck("lecture");
        other.close();
        try (TestLedger restarted = new TestLedger(folder, clock)) {
            assertThat(restarted.splitting().take()).isNull();
        }
    }

    @Test
    void seesEverythingThatAnotherWorkerHasCommitted() {
        story.packDue("lecture");

        assertThat(other.jobs().find("lecture").orElseThrow().state()).isEqualTo(JobState.PACKING);
        assertThat(other.slides().after("lecture", 0, 10)).hasSize(1);
        assertThat(other.packing().take()).isNotNull();
    }

    private void runOut() {
        clock.forward(TestLedger.LEASE.plusMillis(1));
    }
}
