package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DueWorkTest extends LedgerTest {
    @Test
    void pointsToWhatIsDueInEveryStage() {
        story.completed("first");
        story.packDue("second");
        story.described("third", 1);
        story.accept("fourth");
        clock.forward(Duration.ofSeconds(31));
        String webhook = Endings.webhookId("first");

        assertThat(ledger.due().announce())
                .containsExactly(
                        new Announcement("jobs", "fourth", "{\"jobId\":\"fourth\"}"),
                        new Announcement("packs", "second", "{\"jobId\":\"second\"}"),
                        new Announcement("slides", "third", "{\"jobId\":\"third\",\"slide\":1}"),
                        new Announcement(
                                "deliveries", "first", "{\"jobId\":\"first\",\"delivery\":\"" + webhook + "\"}"));
    }

    @Test
    void saysItAgainAfterHalfAMinuteAndNotBefore() {
        story.accept("lecture");
        assertThat(ledger.due().announce()).hasSize(1);
        clock.forward(Duration.ofSeconds(30));
        assertThat(ledger.due().announce()).isEmpty();
        clock.forward(Duration.ofMillis(1));
        assertThat(ledger.due().announce()).hasSize(1);
    }

    @Test
    void saysNothingOfWhatTheRouteHasJustAnnouncedItself() {
        story.described("lecture", 1);
        assertThat(ledger.due().announce()).isEmpty();
        ledger.describing().keep(story.takenSlide(), Story.answer("One"));
        assertThat(ledger.due().announce()).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsTakenOrNotDue() {
        Work.OfDelivery delivery = story.takenDelivery("first");
        story.takenPack("second");
        story.described("third", 1);
        story.takenSlide();
        ledger.splitting().retryIn(story.takenDeck("fourth"), Duration.ofMinutes(2));
        clock.forward(Duration.ofSeconds(10));
        ledger.due().renewLeases();
        clock.forward(Duration.ofSeconds(10));
        ledger.due().renewLeases();
        clock.forward(Duration.ofSeconds(14));

        assertThat(delivery.jobId()).isEqualTo("first");
        assertThat(ledger.due().announce()).isEmpty();
    }

    @Test
    void renewsNoLeaseForLongerThanAnyWorkTakes() {
        story.described("lecture", 1);
        story.takenSlide();
        for (int renewal = 0; renewal < 180; renewal++) {
            clock.forward(Duration.ofSeconds(10));
            ledger.due().renewLeases();
        }
        assertThat(ledger.due().announce()).isEmpty();

        clock.forward(Duration.ofSeconds(10));
        ledger.due().renewLeases();
        clock.forward(Duration.ofSeconds(10));

        assertThat(ledger.due().announce()).extracting(Announcement::stage).containsExactly("slides");
    }

    @Test
    void saysAtOnceThatAFailedDeckIsDueAgain() {
        story.accept("lecture");
        assertThat(ledger.due().announce()).hasSize(1);
        ledger.splitting().retryIn(ledger.takeDeck(), Duration.ofSeconds(1));
        assertThat(ledger.due().announce()).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        assertThat(ledger.due().announce()).hasSize(1);
    }

    @Test
    void saysAtOnceThatASlideOrACallbackIsDueAgain() {
        ledger.deliveries()
                .retryIn(
                        story.takenDelivery("first"),
                        new Deliveries.Attempt(clock.instant(), Duration.ZERO, 500, null),
                        Duration.ofSeconds(1));
        story.described("second", 1);
        ledger.describing().retryIn(story.takenSlide(), Duration.ofSeconds(1), "llm-unavailable", "Busy.");
        assertThat(ledger.due().announce()).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        assertThat(ledger.due().announce()).extracting(Announcement::stage).containsExactly("slides", "deliveries");
    }

    @Test
    void takesBackASlideWhoseLeaseHasRunOut() {
        story.described("lecture", 1);
        story.takenSlide();
        clock.forward(TestLedger.LEASE);
        assertThat(ledger.due().announce()).isEmpty();
        clock.forward(Duration.ofMillis(1));

        assertThat(ledger.due().announce())
                .containsExactly(new Announcement("slides", "lecture", "{\"jobId\":\"lecture\",\"slide\":1}"));
        assertThat(story.takenSlide().attempt()).isEqualTo(2);
    }

    @Test
    void saysNothingOfTheSlidesOfAJobThatHasEnded() {
        story.described("lecture", 3);
        story.takenSlide();
        ledger.jobs().cancel("lecture");
        clock.forward(Duration.ofMinutes(1));

        assertThat(ledger.due().announce()).extracting(Announcement::stage).containsExactly("deliveries");
        assertThat(ledger.slides().progress("lecture").skipped()).isEqualTo(3);
    }
}
