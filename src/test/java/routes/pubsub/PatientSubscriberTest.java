package routes.pubsub;

import routes.event.PullGatekeeper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.pubsub.v1.PullRequest;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;

class PatientSubscriberTest {
    private final StubFake stub = new StubFake();
    private final TestClock clock = new TestClock();
    private final TestLedger ledger;
    private final PullGatekeeper gate;
    private final SubscriberStub patient;

    PatientSubscriberTest(@TempDir Path folder) {
        ledger = new TestLedger(folder, clock);
        gate = new PullGatekeeper(ledger.pinger(), clock);
        patient = new PatientSubscriber(stub, gate);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void pullsOverOneConnectionHoweverOftenItIsClosed() {
        assertThat(pull()).isEqualTo(1);
        patient.close();

        assertThat(pull()).isEqualTo(1);
        assertThat(stub.told).containsExactly("pull", "pull");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"NOT_FOUND", "PERMISSION_DENIED", "UNAUTHENTICATED", "UNAVAILABLE", "INTERNAL"})
    void findsNothingWhenAPullFailsAndFindsAgainLater(Status.Code failure) {
        stub.failing = failure;
        assertThat(pull()).isZero();
        stub.failing = null;

        assertThat(pull()).as("at once, during the pause").isZero();
        await().atMost(Duration.ofSeconds(10)).until(() -> pull() == 1);
    }

    @Test
    void takesAPullThatWaitedInVainForNoFailure() {
        stub.failing = Status.Code.DEADLINE_EXCEEDED;
        assertThat(pull()).isZero();
        stub.failing = null;

        assertThat(pull()).isEqualTo(1);
    }

    @Test
    void leavesTheMessagesWhereTheyAreWhileTheGateIsClosed() {
        gate.close();

        assertThat(pull()).isZero();
        assertThat(stub.told).isEmpty();
    }

    private int pull() {
        return patient.pullCallable()
                .call(PullRequest.newBuilder()
                        .setSubscription("projects/lab/subscriptions/decks")
                        .build())
                .getReceivedMessagesCount();
    }
}
