package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class DeliveriesTest extends LedgerTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    /** Of sha256("lecture\nend"), first 14 bytes. */
    private static final String ID = "msg_f98842e438ad90de38d18d061fe4";

    @Test
    void owesACallbackFromTheCommitOnThatEndsTheJob() {
        story.completed("lecture");

        assertThat(ledger.deliveries().ofJob("lecture"))
                .containsExactly(new Delivery(ID, "lecture", "completed", "pending", 0, TEN, null, null));
        assertThat(ledger.takeDelivery())
                .isEqualTo(new Work.OfDelivery("lecture", 1, 0, ID, "completed", TestLedger.RECEIVER, TEN));
        assertThat(ledger.deliveries().take()).isNull();
    }

    @Test
    void owesNoCallbackWhenTheEndIsRolledBack() {
        Work.OfPack pack = story.takenPack("lecture");
        ledger.transaction().executeWithoutResult(step -> {
            ledger.packing().complete(pack);
            assertThat(ledger.deliveries().ofJob("lecture")).hasSize(1);
            step.setRollbackOnly();
        });

        assertThat(ledger.deliveries().ofJob("lecture")).isEmpty();
        assertThat(story.found("lecture").state()).isEqualTo(JobState.PACKING);
    }

    @Test
    void endsAJobInATransactionOnly() {
        story.accept("lecture");
        assertThatThrownBy(() -> ledger.endings().end("lecture", JobState.FAILED, "x", "y"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tellsNobodyWhenThereIsNoReceiver() {
        ledger.close();
        ledger = new TestLedger(folder, clock, "", "serve");
        story = new Story(ledger);

        story.completed("lecture");

        assertThat(story.found("lecture").state()).isEqualTo(JobState.COMPLETED);
        assertThat(ledger.deliveries().ofJob("lecture")).isEmpty();
    }

    @Test
    void tellsOfACancelledJobThatItFailed() {
        story.accept("lecture");
        ledger.jobs().cancel("lecture");

        assertThat(ledger.deliveries().ofJob("lecture"))
                .extracting(Delivery::event)
                .containsExactly("failed");
    }

    @Test
    void remembersEveryAttempt() {
        Work.OfDelivery first = story.takenDelivery("lecture");
        ledger.deliveries().retryIn(first, attempt(503, null), Duration.ofSeconds(2));
        assertThat(ledger.deliveries().take()).isNull();
        clock.forward(Duration.ofSeconds(2));
        Work.OfDelivery second = ledger.takeDelivery();
        assertThat(second.tries()).isEqualTo(1);
        assertThat(second.deliveryId()).isEqualTo(ID);
        ledger.deliveries().retryIn(second, attempt(null, "ConnectException"), Duration.ofSeconds(5));
        assertThat(ledger.deliveries().find(ID).orElseThrow())
                .isEqualTo(new Delivery(
                        ID, "lecture", "completed", "pending", 2, TEN.plusSeconds(7), null, "ConnectException"));
        clock.forward(Duration.ofSeconds(5));
        ledger.deliveries().ended(ledger.takeDelivery(), attempt(204, null), "delivered");

        assertThat(ledger.deliveries().find(ID).orElseThrow())
                .isEqualTo(new Delivery(ID, "lecture", "completed", "delivered", 3, null, 204, null));
        assertThat(ledger.deliveries().take()).isNull();
        assertThat(ledger.client().sql("""
                                select number || ' ' || millis || ' ' || coalesce(status, error) from delivery_attempt
                                order by number""").query(String.class).list())
                .containsExactly("1 40 503", "2 40 ConnectException", "3 40 204");
    }

    @Test
    void startsTheScheduleAnewWhenADeadCallbackIsReplayed() {
        Work.OfDelivery first = story.takenDelivery("lecture");
        ledger.deliveries().retryIn(first, attempt(500, null), Duration.ZERO);
        ledger.deliveries().ended(ledger.takeDelivery(), attempt(500, null), "dead");
        clock.forward(Duration.ofHours(1));

        assertThat(ledger.deliveries().replay(ID).orElseThrow())
                .isEqualTo(new Delivery(ID, "lecture", "completed", "pending", 2, TEN.plusSeconds(3600), 500, null));

        Work.OfDelivery again = ledger.takeDelivery();
        assertThat(again.tries()).isZero();
        assertThat(again.deliveryId()).isEqualTo(ID);
        ledger.deliveries().ended(again, attempt(200, null), "delivered");
        assertThat(ledger.deliveries().find(ID).orElseThrow().attempts()).isEqualTo(3);
    }

    @Test
    void leavesTheScheduleOfAPendingCallbackWhenItIsReplayed() {
        Work.OfDelivery work = story.takenDelivery("lecture");
        ledger.deliveries().retryIn(work, attempt(500, null), Duration.ofMinutes(5));

        assertThat(ledger.deliveries().replay(ID).orElseThrow().nextAttemptAt()).isEqualTo(TEN.plusSeconds(300));
        assertThat(ledger.deliveries().replay("msg_nobody")).isEmpty();
    }

    private Deliveries.Attempt attempt(@Nullable Integer status, @Nullable String error) {
        return new Deliveries.Attempt(clock.instant(), Duration.ofMillis(40), status, error);
    }
}
