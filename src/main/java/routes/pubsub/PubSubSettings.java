package routes.pubsub;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The subscription that jobs come from, and how Pub/Sub is reached.
 *
 * @param subscription its name, or {@code projects/PROJECT/subscriptions/NAME}; empty for none
 * @param emulator {@code host:port} of an emulator, which wants no credentials; empty for Google's own
 * @param atOnce how many messages are held at a time
 * @param backoff the pause before a message that could not be taken is delivered again; it doubles each time
 */
@ConfigurationProperties("deckhand.source.pubsub")
public record PubSubSettings(
        @DefaultValue("") String subscription,
        @DefaultValue("") String project,
        @DefaultValue("") String emulator,
        @DefaultValue("4") int atOnce,
        @DefaultValue("10s") Duration backoff,
        @DefaultValue("10m") Duration longestBackoff) {
    /** Google lets no message wait longer. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public PubSubSettings {
        subscription = subscription.strip();
        if (atOnce < 1) {
            throw new IllegalArgumentException("deckhand.source.pubsub.at-once is at least 1, got " + atOnce);
        }
        if (backoff.toSeconds() < 1 || longestBackoff.compareTo(backoff) < 0 || longestBackoff.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("deckhand.source.pubsub.backoff lies between 1s and"
                    + " deckhand.source.pubsub.longest-backoff, which is 10m at most");
        }
    }
}
