package routes.callback;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import routes.ledger.Deliveries;

/** The callback's parts for tests of other packages. */
public final class TestCallbacks {
    private TestCallbacks() {}

    public static AttemptKeeper keeper(Deliveries deliveries, Clock clock) {
        return new AttemptKeeper(deliveries, settings(false), clock);
    }

    /** Three attempts: at once, after 1 s, after 2 s; no jitter. */
    static CallbackSettings settings(boolean secretInBody) {
        return new CallbackSettings(
                "whisper", List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2)), 0, secretInBody, true);
    }
}
