package blackbox.servers;

import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.Subscription;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Topics and the queues of their subscriptions, by full name, in memory. */
final class PubSubBroker {
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final Map<String, PubSubQueue> queues = new ConcurrentHashMap<>();
    private final AtomicLong lastMessageId = new AtomicLong();

    void createTopic(String topic) {
        if (!topics.add(topic)) {
            throw Status.ALREADY_EXISTS.withDescription(topic).asRuntimeException();
        }
    }

    void requireTopic(String topic) {
        if (!topics.contains(topic)) {
            throw Status.NOT_FOUND.withDescription(topic).asRuntimeException();
        }
    }

    void subscribe(Subscription subscription) {
        requireTopic(subscription.getTopic());
        String deadLetterTopic = subscription.getDeadLetterPolicy().getDeadLetterTopic();
        PubSubQueue queue = new PubSubQueue(subscription, message -> publish(deadLetterTopic, message));
        if (queues.putIfAbsent(subscription.getName(), queue) != null) {
            throw Status.ALREADY_EXISTS.withDescription(subscription.getName()).asRuntimeException();
        }
    }

    void unsubscribe(String subscription) {
        queue(subscription);
        queues.remove(subscription);
    }

    PubSubQueue queue(String subscription) {
        PubSubQueue queue = queues.get(subscription);
        if (queue == null) {
            throw Status.NOT_FOUND.withDescription(subscription).asRuntimeException();
        }
        return queue;
    }

    /** Returns the message's id. */
    String publish(String topic, PubsubMessage message) {
        requireTopic(topic);
        String id = Long.toString(lastMessageId.incrementAndGet());
        PubsubMessage stamped = PubSubQueue.stamped(message, id);
        List.copyOf(queues.values()).stream()
                .filter(queue -> queue.subscription().getTopic().equals(topic))
                .forEach(queue -> queue.add(stamped));
        return id;
    }
}
