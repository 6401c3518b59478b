package blackbox.servers;

import blackbox.Servers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stub of Google Cloud Storage: the JSON API for buckets and objects, tokens for its one service account, and V4
 * signed links, whose signatures and expiry it checks. Nothing is served without a token or a signature.
 */
public final class GcsServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final GcsObjects objects = new GcsObjects();
    private final GcsKey key = new GcsKey();
    private final GcsApi api = new GcsApi(objects, key);
    private final HttpServer server;
    private final Path keyFile;

    private GcsServer() throws IOException {
        server = Servers.start(0, threads, this::handle);
        Path folder = Files.createDirectories(ServerProcess.folder());
        keyFile = folder.resolve("gcs-" + server.getAddress().getPort() + ".json");
        key.write(keyFile, endpoint() + "/token");
    }

    public static GcsServer start() throws IOException {
        return new GcsServer();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The service account's key, as {@code GOOGLE_APPLICATION_CREDENTIALS} names it. */
    public Path keyFile() {
        return keyFile;
    }

    public void createBucket(String bucket) {
        objects.create(bucket);
    }

    public void put(String bucket, String name, byte[] bytes, Map<String, String> metadata) {
        var said = GcsObject.said(new byte[0]);
        metadata.forEach(said.putObject("metadata")::put);
        objects.put(bucket, name, bytes.clone(), said, "");
    }

    /** The object with its bytes, type, disposition and metadata. */
    public GcsObject get(String bucket, String name) {
        return objects.get(bucket, name);
    }

    /** The names under the prefix, in their order. */
    public List<String> list(String bucket, String prefix) {
        return objects.list(bucket, prefix).stream().map(GcsObject::name).toList();
    }

    public void delete(String bucket, String name) {
        objects.delete(bucket, name);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        GcsRequest request = GcsRequest.read(exchange);
        GcsAnswer answer;
        try {
            answer = api.answer(request);
        } catch (GcsFailure e) {
            answer = GcsAnswer.failed(e);
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        Servers.answer(exchange, answer.status(), answer.body());
    }
}
