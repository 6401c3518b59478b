package blackbox.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Google's emulator, where the machine has it. */
@NeedsPubSubEmulator
class PubSubEmulatorTest extends PubSubContract {
    private static @Nullable PubSub server;

    @BeforeAll
    static void start() throws IOException {
        server = PubSubEmulator.start();
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
        return Duration.ofSeconds(10);
    }
}
