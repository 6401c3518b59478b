package blackbox.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The broker keeps a message until somebody takes it. */
class BrokerTest {
    private static Broker broker;

    @BeforeAll
    static void start() throws IOException {
        broker = Broker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void keepsMessagesInTheirOrderUntilTheyAreTaken() {
        broker.send("finished", "{\"n\":1}");
        broker.send("finished", "{\"n\":2}");

        assertThat(broker.receive("finished", Duration.ofSeconds(10))).hasValue("{\"n\":1}");
        assertThat(broker.receive("finished", Duration.ofSeconds(10))).hasValue("{\"n\":2}");
        assertThat(broker.receive("finished", Duration.ofMillis(200))).isEmpty();
    }
}
