package blackbox.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Deckhand as a command: {@code java -jar deckhand.jar run lecture.pdf}. */
public final class CommandLine {
    private static final int LIMIT_SECONDS = 180;

    private CommandLine() {}

    /** How the command ended and everything it printed. */
    public record Ended(int exitCode, String output) {}

    /** Runs the fat jar in a folder of its own, so that nothing of the machine is used or left. */
    public static Ended run(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        return run(DeckhandJar.fat(), folder, environment, arguments);
    }

    /** Runs this jar. */
    public static Ended run(Path jar, Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        Path log = Files.createDirectories(folder).resolve("command.log");
        List<String> command = new ArrayList<>(List.of(DeckhandJar.java(), "-XX:TieredStopAtLevel=1", "-Xmx384m"));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        CleanEnvironment.in(builder, environment);
        return ended(builder.start(), log);
    }

    private static Ended ended(Process process, Path log) throws IOException {
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "the command did not end within " + LIMIT_SECONDS + " s\n" + Files.readString(log));
            }
            return new Ended(process.exitValue(), Files.readString(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
