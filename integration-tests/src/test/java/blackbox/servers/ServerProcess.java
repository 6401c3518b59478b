package blackbox.servers;

import blackbox.product.DeckhandJar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, with its own libraries; its log is {@code target/servers/<name>-<port>.log}. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx192m");

    private final int port;
    private final Path log;
    private final Process process;

    private ServerProcess(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Scratch space of the servers, where the build has put their libraries too. */
    static Path folder() {
        return Path.of("target/servers").toAbsolutePath();
    }

    /** The class path of a server that {@code servers/} names. */
    static String libraries(String server) {
        Path libraries = folder().resolve(server);
        if (!Files.isDirectory(libraries)) {
            throw new IllegalStateException(
                    libraries + " is not there; let Maven bring it: mvn -q -f integration-tests/servers package");
        }
        return libraries + File.separator + "*";
    }

    /** Starts the main class and returns when the port takes connections. */
    static ServerProcess start(String name, int port, String classPath, String mainClass, List<String> arguments)
            throws IOException {
        Path log = Files.createDirectories(folder()).resolve(name + "-" + port + ".log");
        List<String> command = command(classPath, mainClass, arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(key -> key.contains("JAVA_OPTIONS") || key.equals("JAVA_TOOL_OPTIONS"));
        ServerProcess server = new ServerProcess(port, log, builder.start());
        server.awaitPort();
        return server;
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: what these servers keep is worth nothing. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + pid() + " did not end; its log: " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(String classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(DeckhandJar.java()));
        command.addAll(FLAGS);
        command.add(
                "-Dlogback.configurationFile=" + Path.of("servers/logback.xml").toAbsolutePath());
        command.addAll(List.of("-cp", classPath + File.pathSeparator + ownClasses()));
        command.addAll(List.of(EndsWithItsParent.class.getName(), mainClass));
        command.addAll(arguments);
        return command;
    }

    private static Path ownClasses() {
        try {
            return Path.of(ServerProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitPort() throws IOException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!listening()) {
            if (!process.isAlive() || limit.isBefore(Instant.now())) {
                close();
                throw new IllegalStateException("no server on port " + port + ":\n" + Files.readString(log));
            }
            pause();
        }
    }

    private boolean listening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            // Not yet.
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
