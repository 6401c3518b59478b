package blackbox.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is measured: the extracted jar, with a real deck, in a scratch folder. */
record BenchSettings(Path jar, Path deck, Path work) {
    /** The heap that a deployment gives; nothing else is tuned. */
    static final List<String> JVM_FLAGS = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    BenchSettings {
        for (Path file : List.of(jar, deck, work)) {
            if (!Files.exists(file)) {
                throw new IllegalArgumentException(file + " is not there");
            }
        }
    }
}
