package blackbox.product;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running Deckhand: ready, killed, stopped. Whatever it started is ended with it on {@link #close}. */
public final class DeckhandProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final int TAIL_LINES = 80;

    private final Launch launch;
    private final Process process;
    private final Instant startedAt;
    private Duration readyAfter = Duration.ZERO;

    private DeckhandProcess(Launch launch, Process process, Instant startedAt) {
        this.launch = launch;
        this.process = process;
        this.startedAt = startedAt;
    }

    /** Starts the jar and does not wait for it. */
    public static DeckhandProcess start(Launch launch, List<String> moreFlags, Path jar) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.command(moreFlags, jar))
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        CleanEnvironment.in(builder, launch.environment());
        Instant startedAt = Instant.now();
        return new DeckhandProcess(launch, builder.start(), startedAt);
    }

    /** Returns when {@code GET /health} answers 200. */
    public DeckhandProcess awaitReady() throws IOException {
        while (!healthy()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Deckhand ended with code " + process.exitValue() + "\n" + tail());
            }
            if (startedAt.plus(START_LIMIT).isBefore(Instant.now())) {
                process.destroyForcibly();
                throw new IllegalStateException("Deckhand was not ready within " + START_LIMIT + "\n" + tail());
            }
            pause(20);
        }
        readyAfter = Duration.between(startedAt, Instant.now());
        return this;
    }

    public DeckhandClient client() {
        return new DeckhandClient(launch.port());
    }

    public Launch launch() {
        return launch;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** From the start of the process to its first healthy answer. */
    public Duration readyAfter() {
        return readyAfter;
    }

    /** SIGKILL to the server alone, as the kernel's out-of-memory killer does; returns its children as they were. */
    public List<ProcessHandle> kill9() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
        return children;
    }

    /** SIGTERM, as an orchestrator stops it; returns the exit code. */
    public int stop() {
        process.destroy();
        await(Duration.ofSeconds(60));
        return process.exitValue();
    }

    /** The end of the log, to be read when a test failed. */
    public String tail() throws IOException {
        List<String> lines = Files.exists(launch.log()) ? Files.readAllLines(launch.log()) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!ended(Duration.ofSeconds(15))) {
            process.destroyForcibly();
        }
        children.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private void await(Duration limit) {
        if (!ended(limit)) {
            throw new IllegalStateException("process " + pid() + " did not end within " + limit);
        }
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean healthy() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + launch.port() + "/health")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            // Not listening yet.
            return false;
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
