package routes.config;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Makes the bucket the store where one is named and nothing else is said: the names of an existing deployment suffice. */
class StoreKind implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Stream.of("s3", "gcs")
                .filter(kind -> !environment
                        .getProperty("deckhand.store." + kind + ".bucket", "")
                        .isBlank())
                .findFirst()
                .ifPresent(kind ->
                        Defaults.add(environment, "the bucket that is named", Map.of("deckhand.store.kind", kind)));
    }
}
