package routes.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routes.ledger.Delivery;
import routes.ledger.LeaseLost;
import routes.ledger.Story;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;
import routes.ledger.Work;

class AttemptKeeperTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private final TestClock clock = new TestClock();
    private TestLedger ledger;
    private AttemptKeeper keeper;
    private Work.OfDelivery work;

    @BeforeEach
    void takeACallback(@TempDir Path folder) {
        ledger = new TestLedger(folder, clock);
        keeper = TestCallbacks.keeper(ledger.deliveries(), clock);
        work = new Story(ledger).takenDelivery("lecture");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void takesEvery2xxForDelivered(int status) {
        clock.forward(Duration.ofMillis(250));
        keeper.answered(work, status, null);

        assertThat(delivery()).isEqualTo(expected("delivered", 1, null, status, null));
        assertThat(ledger.client()
                        .sql("select started_at || ' ' || millis from delivery_attempt")
                        .query(String.class)
                        .single())
                .isEqualTo(TEN.toEpochMilli() + " 250");
    }

    @Test
    void stopsForAReceiverThatIsGone() {
        keeper.answered(work, 410, "1");

        assertThat(delivery()).isEqualTo(expected("refused", 1, null, 410, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404, 429, 500, 503})
    void triesAgainByTheScheduleAfterEveryOtherAnswer(int status) {
        keeper.answered(work, status, null);

        assertThat(delivery()).isEqualTo(expected("pending", 1, TEN.plusSeconds(1), status, null));
    }

    @Test
    void waitsAsLongAsTheReceiverAsksFor() {
        keeper.answered(work, 503, "120");

        assertThat(delivery().nextAttemptAt()).isEqualTo(TEN.plusSeconds(120));
    }

    @Test
    void waitsNoShorterThanTheScheduleSays() {
        keeper.answered(work, 503, "0");

        assertThat(delivery().nextAttemptAt()).isEqualTo(TEN.plusSeconds(1));
    }

    @Test
    void triesAgainWhenNobodyAnswered() {
        keeper.unanswered(work, new ConnectException("to 10.0.0.7 with a secret"));

        assertThat(delivery()).isEqualTo(expected("pending", 1, TEN.plusSeconds(1), null, "ConnectException"));
    }

    @Test
    void givesUpWhenTheScheduleIsExhaustedAndBeginsAnewOnReplay() {
        keeper.answered(work, 500, null);
        clock.forward(Duration.ofSeconds(1));
        keeper.answered(ledger.takeDelivery(), 500, null);
        assertThat(delivery().nextAttemptAt()).isEqualTo(TEN.plusSeconds(3));
        clock.forward(Duration.ofSeconds(2));
        keeper.unanswered(ledger.takeDelivery(), new ConnectException());
        assertThat(delivery()).isEqualTo(expected("dead", 3, null, null, "ConnectException"));

        ledger.deliveries().replay(work.deliveryId());
        keeper.answered(ledger.takeDelivery(), 500, null);
        assertThat(delivery()).isEqualTo(expected("pending", 4, TEN.plusSeconds(4), 500, null));
    }

    @Test
    void remembersNothingOnceTheLeaseIsLost() {
        clock.forward(TestLedger.LEASE.plusSeconds(1));
        Work.OfDelivery current = ledger.takeDelivery();

        assertThatThrownBy(() -> keeper.answered(work, 200, null)).isInstanceOf(LeaseLost.class);

        assertThat(delivery().attempts()).isZero();
        keeper.answered(current, 200, null);
    }

    private Delivery delivery() {
        return ledger.deliveries().find(work.deliveryId()).orElseThrow();
    }

    private Delivery expected(
            String state, int attempts, @Nullable Instant next, @Nullable Integer status, @Nullable String error) {
        return new Delivery(work.deliveryId(), "lecture", "completed", state, attempts, next, status, error);
    }
}
