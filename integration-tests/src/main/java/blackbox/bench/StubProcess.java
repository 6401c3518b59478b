package blackbox.bench;

import blackbox.model.ModelStubMain;
import blackbox.product.DeckhandJar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** The model stub in a process of its own, so that its work is not counted as the product's. */
final class StubProcess implements AutoCloseable {
    private final Process process;
    private final int port;

    private StubProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StubProcess start(Duration latency) throws IOException {
        Process process = new ProcessBuilder(
                        DeckhandJar.java(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ModelStubMain.class.getName(),
                        "0",
                        Long.toString(latency.toMillis()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        return new StubProcess(process, Integer.parseInt(out.readLine().strip()));
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port + "/v1";
    }

    JsonNode stats() throws IOException {
        return new ObjectMapper()
                .readTree(URI.create("http://127.0.0.1:" + port + "/__stats").toURL());
    }

    int answered() throws IOException {
        return stats().path("answered").asInt();
    }

    /** Forgets what was counted so far. */
    void reset() throws IOException {
        URI.create("http://127.0.0.1:" + port + "/__reset").toURL().openStream().close();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
