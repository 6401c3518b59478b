package blackbox.product;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The product as it was built: the fat jar, or the same taken apart, which starts faster. What was taken apart is
 * kept under {@code target/} until the jar changes.
 */
public final class DeckhandJar {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private DeckhandJar() {}

    public static String java() {
        return JAVA;
    }

    /** The fat jar; system property {@code deckhand.jar}, by default where the product's build puts it. */
    public static Path fat() {
        Path jar = Path.of(System.getProperty("deckhand.jar", "../target/deckhand.jar"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is not there; build the product first: mvn -q -DskipTests package");
        }
        return jar;
    }

    /** Scratch space of the tests; system property {@code deckhand.work}. */
    public static Path work() throws IOException {
        Path work = Path.of(System.getProperty("deckhand.work", "target/deckhand"));
        return Files.createDirectories(work.toAbsolutePath().normalize());
    }

    /** The jar taken apart: {@code deckhand.jar} beside {@code lib/}. */
    public static synchronized Path extracted() throws IOException {
        Path fat = fat();
        String version = Files.size(fat) + "-" + Files.getLastModifiedTime(fat).toMillis();
        Path folder = work().resolve("jar-" + version);
        Path jar = folder.resolve(fat.getFileName());
        if (!Files.isRegularFile(jar)) {
            extractTo(folder);
        }
        return jar;
    }

    /** Takes the jar apart into a folder that is empty or absent. */
    public static Path extractTo(Path folder) throws IOException {
        run(List.of(JAVA, "-Djarmode=tools", "-jar", fat().toString(), "extract", "--destination", folder.toString()));
        return folder.resolve(fat().getFileName());
    }

    private static void run(List<String> command) throws IOException {
        File output = Files.createTempFile("deckhand", ".log").toFile();
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(output.toPath()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(output.toPath());
        }
    }
}
