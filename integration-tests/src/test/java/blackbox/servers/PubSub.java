package blackbox.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Pub/Sub server as tests see it: Google's emulator, or the essentials of one in the tests' own process. */
public interface PubSub extends AutoCloseable {
    String PROJECT = "deckhand-tests";

    /** A message out on loan to whoever pulled it. */
    record Pulled(String ackId, String data, Map<String, String> attributes, int attempt) {
        public Pulled {
            attributes = Map.copyOf(attributes);
        }
    }

    /** Google's emulator where this machine has it, otherwise the server in this process. */
    static PubSub start() throws IOException {
        return PubSubEmulator.available() ? PubSubEmulator.start() : PubSubInProcess.start();
    }

    /** {@code host:port}, plain text, no credentials. */
    String endpoint();

    void createTopic(String topic) throws IOException;

    /** A subscription that delivers for ever; the emulator wants a deadline of ten seconds or more. */
    void createSubscription(String name, String topic, Duration ackDeadline) throws IOException;

    /** A subscription whose messages go to another topic after so many attempts, five at the least. */
    void createSubscription(
            String name, String topic, Duration ackDeadline, String deadLetterTopic, int maxDeliveryAttempts)
            throws IOException;

    void deleteSubscription(String name) throws IOException;

    /** Returns the message's id. */
    String publish(String topic, String data, Map<String, String> attributes) throws IOException;

    /** What nobody holds at the moment, up to 100 messages. Attempts count from 1; 0 without a dead-letter topic. */
    List<Pulled> pull(String subscription) throws IOException;

    void acknowledge(String subscription, Pulled message) throws IOException;

    /** Lets the message be delivered at once again. */
    void giveBack(String subscription, Pulled message) throws IOException;

    /** How many messages nobody holds and nobody has acknowledged; each look counts as an attempt to deliver. */
    default int waiting(String subscription) throws IOException {
        List<Pulled> waiting = pull(subscription);
        for (Pulled message : waiting) {
            giveBack(subscription, message);
        }
        return waiting.size();
    }

    @Override
    void close();
}
