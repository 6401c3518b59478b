package routes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;

/** {@code application.yaml} and whoever reads it know the same settings with the same defaults. */
class SettingsReadTest {
    /** In Java whole in quotes or as a placeholder, in routes in double braces, in the file itself as a placeholder. */
    private static final Pattern READ =
            Pattern.compile("\"(deckhand\\.[a-z0-9.-]+)\"|(?:\\$\\{|\\{\\{\\??)(deckhand\\.[a-z0-9.-]+)[:}]");

    private static final Set<String> LISTED =
            SettingsFile.ours().own().stream().map(Entry::key).collect(Collectors.toSet());

    @Test
    void findsWhereASettingIsRead() {
        assertThat(readIn("""
                @Value("${deckhand.data-dir}") settings.getProperty("deckhand.routes.dir", "");
                uri: "{{deckhand.queue.jobs}}?x={{deckhand.a:7}}" "set deckhand.not-this to"
                """))
                .containsExactlyInAnyOrder(
                        "deckhand.data-dir", "deckhand.routes.dir", "deckhand.queue.jobs", "deckhand.a");
    }

    @Test
    void everySettingThatARecordAsksForIsListed() throws IOException {
        assertThat(RecordSettings.in(defaults()))
                .extracting(RecordSettings::key)
                .isNotEmpty()
                .isSubsetOf(LISTED);
    }

    @Test
    void everyListedSettingIsReadSomewhere() throws IOException {
        Set<String> read = Stream.concat(
                        sources().flatMap(text -> readIn(text).stream()),
                        RecordSettings.in(defaults()).stream().map(RecordSettings::key))
                .collect(Collectors.toSet());

        assertThat(LISTED)
                .filteredOn(listed -> !read.contains(listed))
                .as("settings of application.yaml that nobody reads")
                .isEmpty();
    }

    @Test
    void recordsHaveTheDefaultsThatAreListed() throws IOException {
        Map<String, RecordSettings> listed = RecordSettings.in(defaults()).stream()
                .collect(Collectors.toMap(RecordSettings::key, Function.identity()));

        assertThat(RecordSettings.in(nothing()))
                .filteredOn(RecordSettings::hasDefault)
                .isNotEmpty()
                .allSatisfy(own -> assertThat(own.value())
                        .as("default of %s in its record, against application.yaml", own.key())
                        .isEqualTo(Objects.requireNonNull(listed.get(own.key())).value()));
    }

    @Test
    void everySettingIsSetByItsNameInTheEnvironment() throws IOException {
        for (Entry entry : SettingsFile.ours().own()) {
            ConfigurableEnvironment environment = defaults();
            environment
                    .getPropertySources()
                    .addFirst(new SystemEnvironmentPropertySource(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            Map.of(entry.variable(), "canary")));

            assertThat(environment.getProperty(entry.key()))
                    .as(entry.variable())
                    .isEqualTo("canary");
            assertThat(Binder.get(environment).bind(entry.key(), String.class).get())
                    .as(entry.variable())
                    .isEqualTo("canary");
        }
    }

    private static ConfigurableEnvironment defaults() throws IOException {
        ConfigurableEnvironment environment = nothing();
        new YamlPropertySourceLoader()
                .load("defaults", new FileSystemResource(SettingsFile.OURS))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }

    private static ConfigurableEnvironment nothing() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static List<String> readIn(String text) {
        return READ.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                    .map(SettingsReadTest::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
