package routes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.callback.TestCallbacks;
import routes.failure.Outage;
import routes.failure.Refusal;
import routes.ledger.Delivery;
import routes.ledger.Gathered;
import routes.ledger.JobState;
import routes.ledger.SlideRow;
import routes.ledger.Story;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;
import routes.ledger.Work;
import routes.llm.ModelRefusal;
import routes.llm.TestModel;
import routes.slides.SlideState;
import routes.store.TestScratch;

class FailureJudgeTest {
    private static final Refusal ENCRYPTED = new Refusal("deck-encrypted", "It needs a password; send it without one.");

    private final TestClock clock = new TestClock();
    private TestLedger ledger;
    private Story story;
    private DeckFetcher decks;
    private FailureJudge judge;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        ledger = new TestLedger(folder, clock);
        story = new Story(ledger);
        decks = new DeckFetcher(TestScratch.in(folder, ledger.worker()));
        judge = new FailureJudge(
                ledger.splitting(),
                ledger.describing(),
                ledger.packing(),
                TestCallbacks.keeper(ledger.deliveries(), clock),
                decks,
                TestModel.settings(),
                new RetrySettings(3, Duration.ofSeconds(1), Duration.ofSeconds(60)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void failsAJobAtOnceWhoseDeckIsRefused() throws IOException {
        Work.OfDeck deck = story.takenDeck("lecture");
        Path copy = decks.keep(deck, new ByteArrayInputStream(new byte[7]));

        assertThat(judge.judge(deck, new IllegalStateException("wrapped", ENCRYPTED)))
                .isEqualTo(Gathered.NOT_YET);

        assertThat(story.found("lecture").state()).isEqualTo(JobState.FAILED);
        assertThat(story.found("lecture").errorCode()).isEqualTo("deck-encrypted");
        assertThat(story.found("lecture").errorMessage()).isEqualTo("It needs a password; send it without one.");
        assertThat(copy).doesNotExist();
    }

    @Test
    void triesADeckAgainWhenTheMachineWasAtFaultButNotForEver() throws IOException {
        judge.judge(story.takenDeck("lecture"), new IOException("disk full"));
        assertThat(story.found("lecture").state()).isEqualTo(JobState.SPLITTING);
        assertThat(ledger.splitting().take()).isNull();

        clock.forward(Duration.ofSeconds(1));
        judge.judge(ledger.takeDeck(), new IOException("disk full"));
        clock.forward(Duration.ofSeconds(2));
        judge.judge(ledger.takeDeck(), new IllegalStateException(new OutOfMemoryError("of text of the deck")));

        assertThat(story.found("lecture").state()).isEqualTo(JobState.FAILED);
        assertThat(story.found("lecture").errorCode()).isEqualTo("internal-error");
        assertThat(story.found("lecture").errorMessage())
                .isEqualTo(
                        "Deckhand failed inside (OutOfMemoryError); look into its log for the job's id and report it");
    }

    @Test
    void waitsForTheEndOfAnOutageHoweverLongItLasts() throws IOException {
        Outage outage = new Outage("store-unreachable", "The store does not answer.", null);
        judge.judge(story.takenDeck("lecture"), outage);
        for (int again = 0; again < 5; again++) {
            clock.forward(Duration.ofSeconds(60));
            judge.judge(ledger.takeDeck(), new IllegalStateException("wrapped", outage));
        }

        assertThat(story.found("lecture").state()).isEqualTo(JobState.SPLITTING);
        clock.forward(Duration.ofSeconds(60));
        assertThat(ledger.takeDeck().tries()).isEqualTo(6);
    }

    @Test
    void asksAboutASlideAgainAfterAnOutageHoweverLongItLasted() throws IOException {
        story.described("lecture", 1);
        for (int again = 0; again < 20; again++) {
            judge.judge(story.takenSlide(), new Outage("store-unreachable", "The store does not answer.", null));
            clock.forward(Duration.ofSeconds(60));
        }

        assertThat(slide().state()).isEqualTo(SlideState.WAITING);
    }

    @Test
    void triesAPackAgainWhenTheMachineWasAtFault() throws IOException {
        judge.judge(story.takenPack("lecture"), new IOException("disk full"));
        assertThat(story.found("lecture").state()).isEqualTo(JobState.PACKING);
        clock.forward(Duration.ofSeconds(1));

        assertThat(ledger.takePack().tries()).isEqualTo(1);
    }

    @Test
    void asksAgainLaterWhenTheModelIsOutOfReach() throws IOException {
        story.described("lecture", 1);
        ModelRefusal busy = TestModel.refusal("llm-unavailable", true, null);

        assertThat(judge.judge(story.takenSlide(), busy)).isEqualTo(Gathered.NOT_YET);

        assertThat(slide().state()).isEqualTo(SlideState.WAITING);
        assertThat(slide().errorCode()).isEqualTo("llm-unavailable");
        clock.forward(Duration.ofMillis(499));
        assertThat(ledger.describing().take()).isNull();
        clock.forward(Duration.ofMillis(501));
        assertThat(ledger.takeSlide().tries()).isEqualTo(1);
    }

    @Test
    void asksNoSoonerThanTheProviderWants() throws IOException {
        story.described("lecture", 1);
        judge.judge(story.takenSlide(), TestModel.refusal("llm-rate-limited", true, Duration.ofMinutes(10)));

        clock.forward(Duration.ofMinutes(10).minusMillis(1));
        assertThat(ledger.describing().take()).isNull();
        clock.forward(Duration.ofMillis(1));
        assertThat(ledger.describing().take()).isNotNull();
    }

    @Test
    void backsOffThoughTheProviderWouldLetItComeSooner() throws IOException {
        story.described("lecture", 1);
        judge.judge(story.takenSlide(), TestModel.refusal("llm-rate-limited", true, Duration.ofMillis(1)));

        clock.forward(Duration.ofMillis(499));
        assertThat(ledger.describing().take()).isNull();
    }

    @Test
    void failsASlideAtOnceWhenAskingAgainCanNotHelp() throws IOException {
        story.described("lecture", 2);
        ledger.describing().keep(story.takenSlide(), Story.answer("One"));

        Gathered left = judge.judge(story.takenSlide(), TestModel.refusal("llm-quota", false, null));

        assertThat(left).isEqualTo(Gathered.PACK_DUE);
        assertThat(ledger.slides().failed("lecture")).containsExactly(2);
    }

    @Test
    void failsASlideAfterItsLastTry() throws IOException {
        story.described("lecture", 1);
        for (int tries = 1; tries < 8; tries++) {
            judge.judge(story.takenSlide(), TestModel.refusal("llm-timeout", true, null));
            clock.forward(Duration.ofMinutes(1));
        }

        assertThat(judge.judge(story.takenSlide(), TestModel.refusal("llm-timeout", true, null)))
                .isEqualTo(Gathered.JOB_FAILED);
        assertThat(story.found("lecture").errorMessage()).isEqualTo("No slide could be described. The model said no.");
    }

    @Test
    void triesASlideAgainAfterAFaultOfOurOwn() throws IOException {
        story.described("lecture", 1);
        judge.judge(story.takenSlide(), new NullPointerException());

        assertThat(slide().state()).isEqualTo(SlideState.WAITING);
        assertThat(slide().errorCode()).isEqualTo("internal-error");
    }

    @Test
    void dropsWhatSomebodyElseHasTakenOver() throws IOException {
        Work.OfDeck late = story.takenDeck("lecture");
        Path copy = decks.keep(late, new ByteArrayInputStream(new byte[7]));
        ledger.jobs().cancel("lecture");

        assertThat(judge.judge(late, ENCRYPTED)).isEqualTo(Gathered.NOT_YET);

        assertThat(story.found("lecture").state()).isEqualTo(JobState.CANCELLED);
        assertThat(copy).doesNotExist();
    }

    @Test
    void dropsTheFailedQuestionOfACancelledJob() throws IOException {
        story.described("lecture", 1);
        Work.OfSlide slide = story.takenSlide();
        ledger.jobs().cancel("lecture");

        assertThat(judge.judge(slide, TestModel.refusal("llm-timeout", true, null)))
                .isEqualTo(Gathered.NOT_YET);
        assertThat(judge.judge(slide, TestModel.refusal("llm-quota", false, null)))
                .isEqualTo(Gathered.NOT_YET);
        assertThat(slide().state()).isEqualTo(SlideState.SKIPPED);
        assertThat(slide().errorCode()).isNull();
    }

    @Test
    void countsAnAttemptWhoseReceiverDidNotAnswer() throws IOException {
        Work.OfDelivery work = story.takenDelivery("lecture");

        assertThat(judge.judge(work, new IllegalStateException(new IOException("reset"))))
                .isEqualTo(Gathered.NOT_YET);

        assertThat(ledger.deliveries().find(work.deliveryId()).orElseThrow())
                .isEqualTo(new Delivery(
                        work.deliveryId(),
                        "lecture",
                        "completed",
                        "pending",
                        1,
                        Instant.parse("2026-03-01T10:00:01Z"),
                        null,
                        "IOException"));
    }

    @Test
    void touchesNothingWhenNothingHadBeenTaken() throws IOException {
        story.accept("lecture");

        assertThat(judge.judge(null, new IOException("ledger locked"))).isEqualTo(Gathered.NOT_YET);
        assertThat(story.found("lecture").state()).isEqualTo(JobState.ACCEPTED);
    }

    private SlideRow slide() {
        return ledger.slides().after("lecture", 0, 1).get(0);
    }
}
