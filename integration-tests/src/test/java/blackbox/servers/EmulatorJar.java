package blackbox.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Google's Pub/Sub emulator, which its SDK brings along and no registry serves. */
final class EmulatorJar {
    static final String ABSENT = "no Pub/Sub emulator here: install the Google Cloud SDK with its component"
            + " pubsub-emulator, or name the emulator's jar in the variable PUBSUB_EMULATOR_JAR";

    private EmulatorJar() {}

    static Optional<Path> find() {
        String named = System.getenv("PUBSUB_EMULATOR_JAR");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isRegularFile);
        }
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "gcloud"))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(EmulatorJar::besides);
    }

    private static Optional<Path> besides(Path gcloud) {
        try {
            Path libraries = gcloud.toRealPath().resolveSibling("../platform/pubsub-emulator/lib");
            if (!Files.isDirectory(libraries)) {
                return Optional.empty();
            }
            try (Stream<Path> files = Files.list(libraries)) {
                return files.filter(file -> file.toString().endsWith(".jar")).findFirst();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
