package blackbox.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.servers.PubSub.Pulled;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.rpc.TransportChannelProvider;
import com.google.cloud.pubsub.v1.AckReplyConsumer;
import com.google.cloud.pubsub.v1.Subscriber;
import com.google.cloud.pubsub.v1.SubscriptionAdminSettings;
import com.google.pubsub.v1.ProjectSubscriptionName;
import com.google.pubsub.v1.PubsubMessage;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both Pub/Sub servers do for a plain test and for Google's own client. */
abstract class PubSubContract {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String topic = "topic-" + NAMES.incrementAndGet();
    private final String subscription = "subscription-" + NAMES.get();

    abstract PubSub server();

    /** The shortest acknowledgement deadline that the server takes. */
    abstract Duration deadline();

    @BeforeEach
    void createTopic() throws IOException {
        server().createTopic(topic);
    }

    @AfterEach
    void deleteSubscription() throws IOException {
        server().deleteSubscription(subscription);
    }

    @Test
    void deliversDataAndAttributesUntilTheyAreAcknowledged() throws IOException {
        server().createSubscription(subscription, topic, deadline());
        server().publish(topic, "{\"name\":\"größe.pdf\"}", Map.of("eventType", "OBJECT_FINALIZE"));
        assertThat(server().waiting(subscription)).isEqualTo(1);

        List<Pulled> pulled = server().pull(subscription);
        assertThat(pulled).extracting(Pulled::data).containsExactly("{\"name\":\"größe.pdf\"}");
        assertThat(pulled.get(0).attributes()).containsEntry("eventType", "OBJECT_FINALIZE");
        assertThat(server().pull(subscription)).isEmpty();

        server().acknowledge(subscription, pulled.get(0));
        assertThat(server().waiting(subscription)).isZero();
    }

    @Test
    void movesAMessageToTheDeadLettersAfterItsAttempts() throws IOException {
        String dead = "dead-" + topic;
        server().createTopic(dead);
        server().createSubscription("of-" + dead, dead, deadline());
        server().createSubscription(subscription, topic, deadline(), dead, 5);
        server().publish(topic, "poison", Map.of());

        await().atMost(LIMIT).until(() -> {
            server().waiting(subscription);
            return server().waiting("of-" + dead) == 1;
        });
        assertThat(server().pull("of-" + dead)).extracting(Pulled::data).containsExactly("poison");
        assertThat(server().pull(subscription)).isEmpty();
    }

    @Test
    void deliversAgainWhatNobodyAcknowledgedInTime() throws IOException {
        server().createSubscription(subscription, topic, deadline());
        server().publish(topic, "slow", Map.of());
        assertThat(server().pull(subscription)).hasSize(1);

        await().atMost(LIMIT).until(() -> server().pull(subscription).size() == 1);
    }

    @Test
    void streamsToGooglesClientAndTakesBackWhatItRefuses() throws IOException {
        server().createSubscription(subscription, topic, deadline());
        List<String> received = new CopyOnWriteArrayList<>();
        Subscriber subscriber = subscriber((message, reply) -> {
            received.add(message.getData().toStringUtf8());
            boolean secondTime = received.size() > 1;
            if (secondTime) {
                reply.ack();
            } else {
                reply.nack();
            }
        });
        subscriber.startAsync().awaitRunning();
        try {
            server().publish(topic, "twice", Map.of());
            await().atMost(LIMIT).until(() -> received.size() == 2);
        } finally {
            subscriber.stopAsync().awaitTerminated();
        }
        assertThat(received).containsExactly("twice", "twice");
        assertThat(server().waiting(subscription)).isZero();
    }

    private interface Receiver {
        void receive(PubsubMessage message, AckReplyConsumer reply);
    }

    private Subscriber subscriber(Receiver receiver) {
        TransportChannelProvider channels = SubscriptionAdminSettings.defaultGrpcTransportProviderBuilder()
                .setEndpoint(server().endpoint())
                .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
                .build();
        return Subscriber.newBuilder(ProjectSubscriptionName.of(PubSub.PROJECT, subscription), receiver::receive)
                .setChannelProvider(channels)
                .setCredentialsProvider(NoCredentialsProvider.create())
                .build();
    }
}
