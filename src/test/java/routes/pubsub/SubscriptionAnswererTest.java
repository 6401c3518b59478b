package routes.pubsub;

import routes.event.PullGatekeeper;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Outage;
import routes.failure.Refusal;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;

class SubscriptionAnswererTest {
    private static final Refusal POISON = new Refusal("message-not-understood", "It is no JSON");

    private final StubFake stub = new StubFake();
    private final TestClock clock = new TestClock();
    private final TestLedger ledger;
    private final PullGatekeeper gate;
    private final SubscriptionAnswerer answerer;

    SubscriptionAnswererTest(@TempDir Path folder) {
        ledger = new TestLedger(folder, clock);
        gate = new PullGatekeeper(ledger.pinger(), clock);
        answerer = new SubscriptionAnswerer(TestPubSub.settings("backoff", "8s", "longest-backoff", "20s"), stub, gate);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void acknowledgesByTheReceiptOfThisDelivery() {
        answerer.acknowledge("m-1", "a-1");

        assertThat(stub.told).containsExactly("acknowledge a-1 of projects/lab/subscriptions/decks");
    }

    @Test
    void letsThePausesOfOneMessageGrowAndNotThoseOfOthers() {
        for (int i = 0; i < 4; i++) {
            answerer.giveBack("m-1", "a-1", new IllegalStateException("wrapped", POISON));
        }
        answerer.giveBack("m-2", "a-2", POISON);

        List<Integer> pauses = stub.told.stream()
                .map(line -> Integer.valueOf(line.replaceFirst(".*in ", "")))
                .toList();
        assertThat(pauses.get(0)).isBetween(4, 8);
        assertThat(pauses.get(1)).isBetween(8, 16);
        assertThat(pauses.get(2)).isBetween(10, 20);
        assertThat(pauses.get(3)).isBetween(10, 20);
        assertThat(pauses.get(4)).isBetween(4, 8);
        assertThat(gate.open()).isTrue();
    }

    @Test
    void asksForNoOthersWhileTheFaultIsNotTheMessages() {
        answerer.giveBack("m-1", "a-1", new Outage("store-unreachable", "It does not answer", null));
        assertThat(gate.open()).isFalse();

        clock.forward(Duration.ofSeconds(5));
        assertThat(gate.open()).isTrue();
    }

    @Test
    void asksForNoOthersUntilTheLedgerAnswers() {
        answerer.giveBack("m-1", "a-1", new IllegalStateException("the ledger is gone"));
        ledger.close();

        clock.forward(Duration.ofSeconds(5));
        assertThat(gate.open()).isFalse();
    }
}
