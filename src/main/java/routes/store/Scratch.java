package routes.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import routes.ledger.Worker;

/** A folder for files that nobody needs after a crash: this worker's own, emptied when it starts. */
@Component
public class Scratch {
    private final Path folder;

    Scratch(@Value("${deckhand.data-dir}") Path dataDir, Worker worker) throws IOException {
        folder = dataDir.resolve("tmp").resolve(worker.name()).toAbsolutePath();
        if (Files.exists(folder)) {
            empty(folder);
        }
        Files.createDirectories(folder);
    }

    /** A file of that name in the folder; it need not exist. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
