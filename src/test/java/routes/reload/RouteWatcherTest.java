package routes.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import routes.files.RouteText;

/** A folder of routes that is looked at by hand. */
class RouteWatcherTest {
    private static final String MINE = """
            - route:
                id: mine
                from:
                  uri: direct:mine
                  steps:
                    - log:
                        message: here
            """;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Told log = new Told(RouteWatcher.class);
    private final Path folder;
    private final RouteWatcher watcher;

    RouteWatcherTest(@TempDir Path folder) {
        this.folder = folder;
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("deckhand.routes.dir", folder.toString())));
        camel.start();
        watcher = new RouteWatcher(
                settings,
                new RouteReloader(
                        settings,
                        new DefaultListableBeanFactory(),
                        new RouteSwapper(camel, settings),
                        RouteText.find(folder)));
    }

    @AfterEach
    void stop() {
        camel.stop();
        log.close();
    }

    @Test
    void waitsUntilAFileIsWrittenToItsEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("90-mine.camel.yaml"), MINE.substring(0, 30));
        watcher.look();
        Files.writeString(file, MINE);
        watcher.look();
        assertThat(camel.getRoute("mine")).isNull();

        watcher.look();

        assertThat(camel.getRoute("mine")).isNotNull();
    }

    @Test
    void saysOnceWhatIsBroken() throws IOException {
        try (Told log = new Told(RouteReloader.class)) {
            Files.writeString(folder.resolve("90-mine.camel.yaml"), MINE.replace("log:", "lag:"));
            for (int look = 0; look < 5; look++) {
                watcher.look();
            }

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("90-mine.camel.yaml:6: a step has no lag"))
                    .hasSize(1);
        }
    }

    @Test
    void saysOnceThatTheFolderCannotBeRead() throws IOException {
        Files.delete(folder);
        Files.createFile(folder);
        for (int look = 0; look < 3; look++) {
            watcher.look();
        }

        assertThat(log.lines())
                .filteredOn(line -> line.contains("can't be read as a folder"))
                .hasSize(1);
        Files.delete(folder);
        Files.createDirectory(folder);
    }
}
