package blackbox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks {@code GET /health} twenty times a second over one kept connection and remembers how long each answer took. */
final class HealthProbe implements AutoCloseable {
    private static final int EVERY_MILLIS = 50;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Double> millis = new ArrayList<>();
    private final URL url;
    private int failures;

    private HealthProbe(URL url) {
        this.url = url;
    }

    static HealthProbe start(int port) throws IOException {
        HealthProbe probe = new HealthProbe(
                URI.create("http://127.0.0.1:" + port + "/health").toURL());
        var unused = probe.clock.scheduleAtFixedRate(probe::ask, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return probe;
    }

    /** The slowest answer in milliseconds; infinite when one was not 200. */
    synchronized double worst() {
        return failures > 0
                ? Double.POSITIVE_INFINITY
                : millis.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    synchronized int asked() {
        return millis.size();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void ask() {
        long begun = System.nanoTime();
        boolean healthy = healthy();
        remember((System.nanoTime() - begun) / 1e6, healthy);
    }

    private synchronized void remember(double took, boolean healthy) {
        millis.add(took);
        failures += healthy ? 0 : 1;
    }

    private boolean healthy() {
        try {
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setReadTimeout(10_000);
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            // Counted: the benchmark then shows no time but "inf".
            return false;
        }
    }
}
