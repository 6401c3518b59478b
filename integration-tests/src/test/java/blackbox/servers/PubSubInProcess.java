package blackbox.servers;

import com.google.protobuf.ByteString;
import com.google.pubsub.v1.DeadLetterPolicy;
import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.Subscription;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The essentials of Pub/Sub over gRPC in the tests' own process, for machines without the emulator: publish, pull,
 * streaming pull, acknowledge, redelivery after the deadline, dead letters. It takes any deadline.
 */
public final class PubSubInProcess implements PubSub {
    private final PubSubBroker broker = new PubSubBroker();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Server server;

    private PubSubInProcess() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new PubSubPublisher(broker))
                .addService(new PubSubSubscriber(broker, clock))
                .build()
                .start();
    }

    public static PubSubInProcess start() throws IOException {
        return new PubSubInProcess();
    }

    @Override
    public String endpoint() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void createTopic(String topic) {
        broker.createTopic(name("topics", topic));
    }

    @Override
    public void createSubscription(String name, String topic, Duration ackDeadline) {
        broker.subscribe(subscription(name, topic, ackDeadline).build());
    }

    @Override
    public void createSubscription(
            String name, String topic, Duration ackDeadline, String deadLetterTopic, int maxDeliveryAttempts) {
        DeadLetterPolicy.Builder policy = DeadLetterPolicy.newBuilder()
                .setDeadLetterTopic(name("topics", deadLetterTopic))
                .setMaxDeliveryAttempts(maxDeliveryAttempts);
        broker.subscribe(subscription(name, topic, ackDeadline)
                .setDeadLetterPolicy(policy)
                .build());
    }

    @Override
    public void deleteSubscription(String name) {
        broker.unsubscribe(name("subscriptions", name));
    }

    @Override
    public String publish(String topic, String data, Map<String, String> attributes) {
        return broker.publish(
                name("topics", topic),
                PubsubMessage.newBuilder()
                        .setData(ByteString.copyFromUtf8(data))
                        .putAllAttributes(attributes)
                        .build());
    }

    @Override
    public List<Pulled> pull(String subscription) {
        PubSubQueue queue = queue(subscription);
        Duration deadline = Duration.ofSeconds(queue.subscription().getAckDeadlineSeconds());
        return queue.lend(100, this, deadline).stream()
                .map(PubSubInProcess::pulled)
                .toList();
    }

    @Override
    public void acknowledge(String subscription, Pulled message) {
        queue(subscription).acknowledge(List.of(message.ackId()));
    }

    @Override
    public void giveBack(String subscription, Pulled message) {
        queue(subscription).extend(message.ackId(), Duration.ZERO);
    }

    @Override
    public void close() {
        server.shutdownNow();
        clock.shutdownNow();
    }

    private PubSubQueue queue(String subscription) {
        return broker.queue(name("subscriptions", subscription));
    }

    private static Subscription.Builder subscription(String name, String topic, Duration ackDeadline) {
        return Subscription.newBuilder()
                .setName(name("subscriptions", name))
                .setTopic(name("topics", topic))
                .setAckDeadlineSeconds((int) ackDeadline.toSeconds());
    }

    private static String name(String kind, String name) {
        return "projects/" + PROJECT + "/" + kind + "/" + name;
    }

    private static Pulled pulled(ReceivedMessage received) {
        PubsubMessage message = received.getMessage();
        return new Pulled(
                received.getAckId(),
                message.getData().toStringUtf8(),
                message.getAttributesMap(),
                received.getDeliveryAttempt());
    }
}
