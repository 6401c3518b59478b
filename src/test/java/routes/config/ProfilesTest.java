package routes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;

class ProfilesTest {
    @Test
    void awsTakesJobsFromAQueueAndKeepsPacksInABucket() {
        ConfigurableEnvironment aws = started("aws", Map.of("SQS_QUEUE", "lectures"));

        assertThat(aws.getProperty("deckhand.store.kind")).isEqualTo("s3");
        assertThat(Setting.find("deckhand.source.sqs.queue", aws))
                .contains(new Setting("deckhand.source.sqs.queue", "lectures", "environment variable SQS_QUEUE"));
        assertThat(Setting.find("deckhand.source.folder.enabled", aws))
                .contains(new Setting("deckhand.source.folder.enabled", "false", "profile aws"));
    }

    @Test
    void gcpTakesJobsFromASubscriptionAndKeepsPacksInABucket() {
        ConfigurableEnvironment gcp = started("gcp", Map.of("PUBSUB_SUBSCRIPTION", "lectures"));

        assertThat(gcp.getProperty("deckhand.store.kind")).isEqualTo("gcs");
        assertThat(gcp.getProperty("deckhand.source.pubsub.subscription")).isEqualTo("lectures");
        assertThat(gcp.getProperty("deckhand.source.folder.enabled")).isEqualTo("false");
    }

    @Test
    void doNotOpenTheServiceToOthers() {
        assertThat(started("aws", Map.of()).getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(started("gcp", Map.of()).getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void countLessThanWhatSomebodySets() {
        assertThat(started("aws", Map.of("DECKHAND_STORE_KIND", "folder")).getProperty("deckhand.store.kind"))
                .isEqualTo("folder");
    }

    /** With the check of names, which a profile has to pass too. */
    private static ConfigurableEnvironment started(String profile, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(Map.of("SPRING_PROFILES_ACTIVE", profile));
        variables.putAll(more);
        ConfigurableEnvironment environment = Settings.ofVariables(variables);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        new KnownSettings().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
