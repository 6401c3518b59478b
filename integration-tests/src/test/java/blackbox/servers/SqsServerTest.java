package blackbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.servers.SqsServer.Counts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The SQS server delivers again what is not deleted, and at last gives up on it. */
class SqsServerTest {
    private static SqsServer sqs;

    @BeforeAll
    static void start() throws IOException {
        sqs = SqsServer.start();
    }

    @AfterAll
    static void stop() {
        sqs.close();
    }

    @Test
    void countsWhatWaitsAndWhatIsInFlight() {
        sqs.createQueue("counted", Duration.ofMinutes(1));
        sqs.send("counted", "{\"n\":1}");
        assertThat(sqs.counts("counted")).isEqualTo(new Counts(1, 0));

        List<Message> received = sqs.receive("counted");
        assertThat(received).extracting(Message::body).containsExactly("{\"n\":1}");
        assertThat(sqs.counts("counted")).isEqualTo(new Counts(0, 1));

        sqs.delete("counted", received.get(0));
        assertThat(sqs.counts("counted")).isEqualTo(new Counts(0, 0));
    }

    @Test
    void deliversAgainAfterTheVisibilityTimeout() {
        sqs.createQueue("again", Duration.ofSeconds(1));
        sqs.send("again", "once more");
        assertThat(sqs.receive("again")).hasSize(1);

        Message second = await().atMost(Duration.ofSeconds(20))
                .until(() -> sqs.receive("again"), messages -> !messages.isEmpty())
                .get(0);
        assertThat(second.attributes()).containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "2");
    }

    @Test
    void movesAMessageToTheDeadLetterQueueAfterItsReceives() {
        sqs.createQueue("dead", Duration.ofMinutes(1));
        sqs.createQueue("poisoned", Duration.ofSeconds(1), "dead", 2);
        sqs.send("poisoned", "not JSON");

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            sqs.receive("poisoned");
            return sqs.counts("dead").visible() == 1;
        });
        assertThat(sqs.receive("dead")).extracting(Message::body).containsExactly("not JSON");
        assertThat(sqs.counts("poisoned").all()).isZero();
    }
}
