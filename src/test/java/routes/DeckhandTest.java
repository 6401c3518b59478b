package routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application, started once for all tests that extend this class: offline, on ports of its own, with its data
 * in a folder of its own. Whoever adds properties, mock beans or a test configuration makes it start once more.
 */
@AutoConfigureObservability(tracing = false)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "deckhand.llm.provider=offline",
            "deckhand.rehearse=false",
            "deckhand.callback.url=",
            "deckhand.source.folder.settle=200ms",
            "deckhand.source.events.buckets=lectures",
            "deckhand.upload.max-bytes=2MB",
            "deckhand.public-url=http://localhost"
        })
public abstract class DeckhandTest {
    /** Ledger, store and inbox of the application under test. */
    protected static final Path DATA = temporaryFolder();

    @LocalServerPort
    protected int port;

    @LocalManagementPort
    protected int managementPort;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("deckhand.data-dir", DATA::toString);
        properties.add("deckhand.source.http.allowed-folders", DATA.resolve("decks")::toString);
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("deckhand-test-");
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    throw new IllegalStateException("the tests' folder " + folder + " can't be deleted", e);
                }
            });
            Files.createDirectory(folder.resolve("decks"));
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("the tests need a temporary folder", e);
        }
    }
}
