package blackbox.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The server in the tests' own process. */
class PubSubInProcessTest extends PubSubContract {
    private static @Nullable PubSub server;

    @BeforeAll
    static void start() throws IOException {
        server = PubSubInProcess.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    PubSub server() {
        return Objects.requireNonNull(server);
    }

    @Override
    Duration deadline() {
        return Duration.ofSeconds(1);
    }
}
