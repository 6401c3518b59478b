package routes.pubsub;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of Pub/Sub as an application would read them. */
final class TestPubSub {
    private TestPubSub() {}

    /** Of settings such as {@code backoff}, {@code 1s}; the subscription is {@code decks} of the project {@code lab}. */
    static PubSubSettings settings(String... namesAndValues) {
        Map<String, Object> settings = new HashMap<>(
                Map.of("deckhand.source.pubsub.subscription", "decks", "deckhand.source.pubsub.project", "lab"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("deckhand.source.pubsub." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("deckhand.source.pubsub", PubSubSettings.class);
    }
}
