package routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Looks how much room is left. */
final class DiskCheck {
    private DiskCheck() {}

    static void look(Environment settings, Findings findings) {
        Path folder = Path.of(settings.getProperty("deckhand.data-dir", "data")).toAbsolutePath();
        DataSize enough = DataSize.parse(settings.getProperty("deckhand.health.min-free", "200MB"));
        findings.section("Disk");
        try {
            long free = Files.getFileStore(existing(folder)).getUsableSpace();
            findings.fact("free", DataSize.ofBytes(free).toMegabytes() + " MB for " + folder);
            if (free < enough.toBytes()) {
                findings.wrong("Less than %d MB are free for %s; make room or set deckhand.data-dir to another disk"
                        .formatted(enough.toMegabytes(), folder));
            }
        } catch (IOException e) {
            findings.wrong("How much room %s has can't be told (%s); check who may read there"
                    .formatted(folder, e.getMessage()));
        }
    }

    private static Path existing(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }
}
