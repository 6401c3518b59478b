package blackbox.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JVM's archive of the product's loaded classes (AppCDS), which a restart reads instead of loading them anew. */
public final class ClassData {
    private ClassData() {}

    /** The archive beside an extracted jar; when there is none, the product is started and stopped once to write it. */
    public static synchronized Path beside(Path jar, List<String> jvmFlags) throws IOException {
        Path archive = jar.resolveSibling("deckhand.jsa");
        if (!Files.exists(archive)) {
            Launch training = Launch.in(Files.createTempDirectory(DeckhandJar.work(), "training"))
                    .jvm(jvmFlags);
            try (DeckhandProcess process =
                    DeckhandProcess.start(training, written(archive), jar).awaitReady()) {
                process.stop();
            }
        }
        return archive;
    }

    public static List<String> written(Path archive) {
        return List.of("-XX:ArchiveClassesAtExit=" + archive);
    }

    public static List<String> used(Path archive) {
        return List.of("-XX:SharedArchiveFile=" + archive);
    }
}
