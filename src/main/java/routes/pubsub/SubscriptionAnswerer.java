package routes.pubsub;

import routes.event.PullGatekeeper;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.pubsub.v1.AcknowledgeRequest;
import com.google.pubsub.v1.ModifyAckDeadlineRequest;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import routes.failure.Backoff;
import routes.failure.Refusal;

/** Tells the subscription what has become of its messages: done with, or once more later. */
@Component
public class SubscriptionAnswerer {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionAnswerer.class);
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private final PubSubSettings settings;
    private final SubscriberStub subscriptions;
    private final Failures failures = new Failures();
    private final PullGatekeeper gate;

    SubscriptionAnswerer(PubSubSettings settings, @Lazy SubscriberStub subscriptions, PullGatekeeper gate) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.gate = gate;
    }

    /** The message's jobs are committed, or there are none. */
    public void acknowledge(String messageId, String ackId) {
        subscriptions
                .acknowledgeCallable()
                .call(AcknowledgeRequest.newBuilder()
                        .setSubscription(SubscriptionName.of(settings).toString())
                        .addAckIds(ackId)
                        .build());
        failures.forget(messageId);
    }

    /**
     * Nothing was committed. The message is delivered again after a pause that grows with each of its failures; it counts as an
     * attempt of the subscription's dead-letter policy. Where the fault is this machine's, no other message is asked for until
     * it is over.
     */
    public void giveBack(String messageId, String ackId, Throwable failure) {
        int pause = seconds(
                Backoff.after(failures.count(messageId), settings.backoff(), settings.longestBackoff(), RANDOM));
        report(messageId, pause, Failures.root(failure));
        if (!Failures.isOfTheMessage(failure)) {
            gate.close();
        }
        subscriptions
                .modifyAckDeadlineCallable()
                .call(ModifyAckDeadlineRequest.newBuilder()
                        .setSubscription(SubscriptionName.of(settings).toString())
                        .addAckIds(ackId)
                        .setAckDeadlineSeconds(pause)
                        .build());
    }

    /** Rounded up: none would mean at once. */
    private static int seconds(Duration pause) {
        return (int) Math.ceil(pause.toMillis() / 1000.0);
    }

    /** A refusal is a sentence without content; anything else is a fault of ours and keeps its stack trace. */
    private static void report(String messageId, int pause, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            LOG.warn(
                    "message {} of Pub/Sub was not taken and comes again in {} s: {} ({})",
                    messageId,
                    pause,
                    refusal.getMessage(),
                    refusal.code());
        } else {
            LOG.error("message {} of Pub/Sub was not taken and comes again in {} s", messageId, pause, cause);
        }
    }
}
