package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.JobWishes;

class ReceiveFromPubsubRouteTest {
    private static final JobRequest OBJECT =
            new JobRequest("cells-1", "object:1", "pubsub", "gs://lectures/Cells.pdf", "Cells", JobWishes.NONE, null);
    private static final JobRequest FILE =
            new JobRequest("job-1", "process:job-1", "pubsub", "uploads/Cells.pdf", "Cells", JobWishes.NONE, null);

    @Test
    void acknowledgesAMessageWhenItsJobsAreCommitted() throws Exception {
        assertThat(received("both")).containsExactly("accept-object", "accept-job", "acknowledged m-1 by a-1");
    }

    @Test
    void acknowledgesAMessageThatAsksForNothing() throws Exception {
        assertThat(received("nothing")).containsExactly("acknowledged m-1 by a-1");
    }

    @Test
    void givesBackAMessageThatIsNotUnderstood() throws Exception {
        assertThat(received("poison")).containsExactly("gave back m-1 by a-1: not understood");
    }

    @Test
    void givesBackAMessageOfWhichOneJobIsNotCommitted() throws Exception {
        assertThat(received("down")).containsExactly("accept-object", "gave back m-1 by a-1: the ledger is down");
    }

    /** The story of one message, from the bench's own queue in place of the subscription. */
    private static List<String> received(String message) throws Exception {
        try (RouteBench bench = RouteBench.of("15-receive-from-pubsub")) {
            bench.bean("googleMessageReader", new Reader())
                    .bean("subscriptionAnswerer", new Answerer(bench))
                    .called("receive-from-pubsub")
                    .route("accept-object", exchange -> bench.note("accept-object"))
                    .route("accept-job", exchange -> {
                        if (message.equals("down")) {
                            throw new Refusal("ledger-unreachable", "the ledger is down");
                        }
                        assertThat(exchange.getMessage().getHeaders()).isEmpty();
                        bench.note("accept-job");
                    })
                    .start()
                    .send(
                            "receive-from-pubsub",
                            message.getBytes(StandardCharsets.UTF_8),
                            Map.of(),
                            Map.of(
                                    "CamelGooglePubsubMessageId", "m-1",
                                    "CamelGooglePubsubMsgAckId", "a-1",
                                    "CamelGooglePubsubAttributes", Map.of("of", "the sender"),
                                    "of", "the sender"));
            return bench.story();
        }
    }

    /** In place of what understands messages. */
    public static final class Reader {
        public List<JobRequest> read(Map<String, String> attributes, byte[] body) {
            assertThat(attributes).containsEntry("of", "the sender");
            return switch (new String(body, StandardCharsets.UTF_8)) {
                case "nothing" -> List.of();
                case "poison" -> throw new Refusal("message-not-understood", "not understood");
                default -> List.of(OBJECT, FILE);
            };
        }
    }

    /** In place of the subscription. */
    public record Answerer(RouteBench bench) {
        public void acknowledge(String messageId, String ackId) {
            bench.note("acknowledged " + messageId + " by " + ackId);
        }

        public void giveBack(String messageId, String ackId, Throwable failure) {
            bench.note("gave back " + messageId + " by " + ackId + ": " + failure.getMessage());
        }
    }
}
