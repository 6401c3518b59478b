package blackbox.servers;

import com.google.protobuf.Timestamp;
import com.google.pubsub.v1.DeadLetterPolicy;
import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What one subscription has still to deliver, and what it has lent to whom until when. */
final class PubSubQueue {
    private final Subscription subscription;
    private final Consumer<PubsubMessage> deadLetters;
    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private final Map<String, Lease> lent = new LinkedHashMap<>();
    private long lastAckId;

    /** A message and how often it was delivered before. */
    private record Delivery(PubsubMessage message, int attempts) {}

    private record Lease(Delivery delivery, Object holder, Instant until) {}

    PubSubQueue(Subscription subscription, Consumer<PubsubMessage> deadLetters) {
        this.subscription = subscription;
        this.deadLetters = deadLetters;
    }

    Subscription subscription() {
        return subscription;
    }

    synchronized void add(PubsubMessage message) {
        waiting.add(new Delivery(message, 0));
    }

    /** Lends so many messages at most to the holder. */
    synchronized List<ReceivedMessage> lend(int atMost, Object holder, Duration deadline) {
        takeBackWhatIsOverdue();
        List<ReceivedMessage> messages = new ArrayList<>();
        while (messages.size() < atMost && !waiting.isEmpty()) {
            Delivery next = waiting.remove();
            Delivery delivery = new Delivery(next.message(), next.attempts() + 1);
            String ackId = subscription.getName() + ":" + ++lastAckId;
            lent.put(ackId, new Lease(delivery, holder, Instant.now().plus(deadline)));
            messages.add(received(ackId, delivery));
        }
        return messages;
    }

    synchronized int lentTo(Object holder) {
        return (int)
                lent.values().stream().filter(lease -> lease.holder() == holder).count();
    }

    synchronized void acknowledge(List<String> ackIds) {
        lent.keySet().removeAll(ackIds);
    }

    /** Zero gives the message back; an id that is no longer lent is passed over, as Pub/Sub does. */
    synchronized void extend(String ackId, Duration deadline) {
        lent.computeIfPresent(
                ackId,
                (id, lease) -> new Lease(
                        lease.delivery(), lease.holder(), Instant.now().plus(deadline)));
        takeBackWhatIsOverdue();
    }

    private void takeBackWhatIsOverdue() {
        Instant now = Instant.now();
        List<Map.Entry<String, Lease>> overdue = lent.entrySet().stream()
                .filter(entry -> !entry.getValue().until().isAfter(now))
                .toList();
        overdue.forEach(entry -> {
            lent.remove(entry.getKey());
            takeBack(entry.getValue().delivery());
        });
    }

    private void takeBack(Delivery delivery) {
        DeadLetterPolicy policy = subscription.getDeadLetterPolicy();
        if (subscription.hasDeadLetterPolicy() && delivery.attempts() >= policy.getMaxDeliveryAttempts()) {
            deadLetters.accept(delivery.message());
        } else {
            waiting.add(delivery);
        }
    }

    private ReceivedMessage received(String ackId, Delivery delivery) {
        int attempt = subscription.hasDeadLetterPolicy() ? delivery.attempts() : 0;
        return ReceivedMessage.newBuilder()
                .setAckId(ackId)
                .setMessage(delivery.message())
                .setDeliveryAttempt(attempt)
                .build();
    }

    /** The message as the server keeps it: with its id and the time. */
    static PubsubMessage stamped(PubsubMessage message, String id) {
        Instant now = Instant.now();
        return message.toBuilder()
                .setMessageId(id)
                .setPublishTime(
                        Timestamp.newBuilder().setSeconds(now.getEpochSecond()).setNanos(now.getNano()))
                .build();
    }
}
