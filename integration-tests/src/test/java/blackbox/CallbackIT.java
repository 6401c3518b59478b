package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.callback.CallbackReceiver.Response;
import blackbox.callback.ReceivedCallback;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shared world's schedule is five attempts, a second apart. */
@ExtendWith(SharedWorld.class)
class CallbackIT {
    private final World world;

    CallbackIT(World world) {
        this.world = world;
    }

    @Test
    void repeatsACallbackUnderTheSameIdUntilItIsTaken() throws Exception {
        world.receiver.answer("patient", 500, 500, 200);

        world.process(world.deck("patient", 1));

        List<ReceivedCallback> attempts = world.callbacks("patient", 3);
        assertThat(attempts).extracting(ReceivedCallback::answeredWith).containsExactly(500, 500, 200);
        assertThat(attempts)
                .extracting(ReceivedCallback::webhookId)
                .containsOnly(attempts.get(0).webhookId());
        for (ReceivedCallback attempt : attempts) {
            world.signatures.verifyStandardWebhook(attempt);
            assertThat(attempt.header("X-Worker-Signature")).isEqualTo(world.signatures.workerSignature(attempt));
        }
        expectNoMoreThan(3, "patient");
        assertThat(world.client.job("patient").state()).isEqualTo("completed");
    }

    @Test
    void stopsWhenTheReceiverIsGone() throws IOException {
        world.receiver.answer("gone", 410, 410);

        world.process(world.deck("gone", 1));

        world.callback("gone");
        expectNoMoreThan(1, "gone");
        assertThat(world.client.job("gone").state()).isEqualTo("completed");
    }

    @Test
    void doesNotFollowARedirect() throws IOException {
        world.receiver.answer("redirected", new Response(307, Map.of("Location", world.receiver.url("/elsewhere"))));

        world.process(world.deck("redirected", 1));

        assertThat(world.callbacks("redirected", 2))
                .extracting(ReceivedCallback::path)
                .containsOnly("/api/worker-callback");
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() throws IOException {
        world.receiver.answer("asked", new Response(503, Map.of("Retry-After", "4")));

        world.process(world.deck("asked", 1));

        List<ReceivedCallback> attempts = world.callbacks("asked", 2);
        assertThat(attempts.get(1).at()).isAfterOrEqualTo(attempts.get(0).at().plusSeconds(4));
    }

    @Test
    void replaysADeliveryThatWasGivenUp() throws IOException {
        world.receiver.answer("dead", 500, 500, 500, 500, 500);
        world.process(world.deck("dead", 1));
        String webhookId = world.callbacks("dead", 5).get(0).webhookId();
        expectNoMoreThan(5, "dead");

        assertThat(world.client.post("/deliveries/" + webhookId + "/replay", "").statusCode())
                .isBetween(200, 299);

        assertThat(world.callbacks("dead", 6).get(5).webhookId()).isEqualTo(webhookId);
    }

    private void expectNoMoreThan(int attempts, String jobId) {
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> world.receiver.of(jobId).size() == attempts);
    }
}
