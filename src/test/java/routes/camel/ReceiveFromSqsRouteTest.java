package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static routes.event.Samples.message;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import routes.aws.AwsSettings;
import routes.event.MessageReader;
import routes.event.PullGatekeeper;
import routes.failure.Outage;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.TestSources;
import routes.ledger.Accepted;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;
import routes.sqs.QueueReporter;
import routes.sqs.SqsSettings;
import routes.sqs.TinyQueue;
import routes.store.TestOwnObjects;

@ExtendWith(OutputCaptureExtension.class)
class ReceiveFromSqsRouteTest {
    private static final Map<String, String> QUEUE = Map.of("deckhand.source.sqs.queue", "lectures");

    private final TestClock clock = new TestClock();
    private final TestLedger ledger;
    private final RouteBench bench;
    private final TinyQueue queue;

    ReceiveFromSqsRouteTest(@TempDir Path folder) throws Exception {
        ledger = new TestLedger(folder, clock);
        bench = RouteBench.of(QUEUE, "00-when-something-fails", "14-receive-from-sqs");
        queue = new TinyQueue(bench::note);
        bench.setting("deckhand.source.sqs.consumers", "1")
                .setting("deckhand.source.sqs.wait-seconds", "0")
                .setting("deckhand.source.sqs.hidden-seconds", "30")
                .bean("queueClient", queue)
                .bean("queueReporter", reporter())
                .bean("messageReader", messageReader())
                .route("accept-object", this::accept)
                .route("accept-job", this::accept)
                .source("receive-from-sqs", uri -> uri + "&initialDelay=0");
    }

    @AfterEach
    void stop() {
        bench.close();
        ledger.close();
    }

    @Test
    void deletesAMessageWhenAllItsJobsAreAccepted() {
        runs(message("s3-five-records"), 4);

        assertThat(bench.story()).containsExactly("one", "two", "three", "deleted receipt-of-message-1");
    }

    @Test
    void takesAJobMessageAndDeletesWhatTellsOfNothingNew() {
        queue.send(message("job")).send(message("s3-test"));
        bench.start();

        await().until(() -> bench.story().size() == 3);
        assertThat(bench.story())
                .containsExactly("Cells", "deleted receipt-of-message-1", "deleted receipt-of-message-2");
    }

    @Test
    void keepsAMessageOfWhichOneJobIsNotAcceptedAndAcceptsTheOthers(CapturedOutput log) {
        queue.send(message("s3-five-records").replace("two.pdf", "down.pdf")).send(message("job"));
        bench.start();

        await().until(() -> bench.story().contains("deleted receipt-of-message-2"));
        assertThat(bench.story()).containsExactly("one", "not down", "three", "Cells", "deleted receipt-of-message-2");
        assertThat(log)
                .containsOnlyOnce("message message-1 stays in the queue after its receive no. 3: The ledger does not"
                        + " answer (ledger-unreachable)");
    }

    @Test
    void keepsAMessageThatItDoesNotUnderstandAndSaysWhyButNotWhatItSays(CapturedOutput log) {
        queue.send("{\"password\":\"hunter2\"}").send(message("job"));
        bench.start();

        await().until(() -> bench.story().contains("deleted receipt-of-message-2"));
        assertThat(bench.story()).containsExactly("Cells", "deleted receipt-of-message-2");
        assertThat(log)
                .containsOnlyOnce("message message-1 stays in the queue")
                .contains("WARN", "message-not-understood")
                .doesNotContain("hunter2", "\tat ");
    }

    @Test
    void asksForNoMoreWhileItIsThisMachineThatFails(CapturedOutput log) {
        queue.send(message("job").replace("Cells", "outage")).send(message("job"));
        bench.start();
        await().until(() -> log.getOut().contains("message message-1 stays in the queue"));

        await().during(Duration.ofSeconds(1)).until(() -> bench.story().equals(List.of("outage")));
        clock.forward(Duration.ofSeconds(5));

        await().until(() -> bench.story().contains("deleted receipt-of-message-2"));
        assertThat(bench.story()).containsExactly("outage", "Cells", "deleted receipt-of-message-2");
    }

    @Test
    void isNotThereWithoutAQueue() throws Exception {
        try (RouteBench without = RouteBench.of(Map.of("deckhand.source.sqs.queue", ""), "14-receive-from-sqs")) {
            assertThat(without.start().has("receive-from-sqs")).isFalse();
        }
    }

    private void runs(String body, int lines) {
        queue.send(body);
        bench.start();
        await().until(() -> bench.story().size() == lines);
    }

    private void accept(Exchange exchange) {
        String name = exchange.getMessage().getBody(JobRequest.class).deckName();
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        if (name.equals("down")) {
            bench.note("not down");
            throw new Refusal("ledger-unreachable", "The ledger does not answer");
        }
        bench.note(name);
        if (name.equals("outage")) {
            throw new Outage("store-unreachable", "The bucket does not answer", null);
        }
        exchange.getMessage().setBody(new Accepted(name, true));
    }

    private static MessageReader messageReader() {
        return RealBeans.make(
                MessageReader.class, TestSources.with(), TestSources.processRequestReader(), TestOwnObjects.in("", ""));
    }

    private QueueReporter reporter() {
        return RealBeans.make(
                QueueReporter.class,
                new SqsSettings("lectures", "", 1, 0, 30),
                new AwsSettings("eu-central-1", "", "", "", ""),
                new PullGatekeeper(ledger.pinger(), clock));
    }
}
