package routes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.Yaml;
import routes.config.KnownSettings;

/** What can be told of {@code compose.yaml} without a container engine. */
class ComposeTest {
    private static final List<String> NEEDED = List.of("13-receive-from-s3", "14-receive-from-sqs", "81-store-in-s3");

    private final Map<String, Object> compose;
    private final Map<String, Map<String, Object>> services;

    @SuppressWarnings("unchecked")
    ComposeTest() throws IOException {
        compose = new Yaml().load(Files.readString(Path.of("compose.yaml")));
        services = (Map<String, Map<String, Object>>) compose.getOrDefault("services", Map.of());
    }

    @Test
    void namesAVersionOfEachImage() {
        assertThat(services.values().stream().filter(service -> !service.containsKey("build")))
                .hasSize(3)
                .allSatisfy(service ->
                        assertThat(String.valueOf(service.get("image"))).matches("[a-z0-9/-]+:[0-9]+(\\.[0-9]+)+"));
    }

    @Test
    void publishesOnLoopbackOnly() {
        assertThat(parts("ports")).hasSize(3).allSatisfy(port -> assertThat(port)
                .startsWith("127.0.0.1:"));
    }

    @Test
    void namesOnlyServicesVolumesAndConfigsThatAreThere() {
        assertThat(parts("depends_on")).isNotEmpty().isSubsetOf(services.keySet());
        assertThat(parts("volumes").map(volume -> volume.replaceFirst(":.*", "")))
                .isNotEmpty()
                .isSubsetOf(keys("volumes"));
        assertThat(keys("configs")).containsExactly("queues");
        assertThat(service("deckhand").get("network_mode")).isEqualTo("service:s3");
    }

    @Test
    void setsOnlySettingsThatThereAre() {
        Assumptions.assumeTrue(
                NEEDED.stream()
                        .allMatch(route -> Files.exists(Path.of("src/main/resources/camel/" + route + ".camel.yaml"))),
                "the routes of the trial are not there yet");
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("compose.yaml", variables()));

        new KnownSettings().postProcessEnvironment(environment, new SpringApplication());
        assertThat(variables()).containsKeys("S3_BUCKET", "AWS_REGION", "DECKHAND_SOURCE_SQS_QUEUE");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> variables() {
        return (Map<String, Object>) service("deckhand").getOrDefault("environment", Map.of());
    }

    private Map<String, Object> service(String name) {
        return services.getOrDefault(name, Map.of());
    }

    private static Collection<?> names(Object value) {
        return value instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) value;
    }

    private Stream<String> parts(String key) {
        return services.values().stream()
                .filter(service -> service.containsKey(key))
                .flatMap(service -> names(service.getOrDefault(key, List.of())).stream())
                .map(String::valueOf);
    }

    private Collection<String> keys(String part) {
        return names(compose.getOrDefault(part, List.of())).stream()
                .map(String::valueOf)
                .toList();
    }
}
