package routes.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server on loopback that answers chat completions as a test wants it to, and remembers what it was asked. */
final class ModelServer implements AutoCloseable {
    static final String GOOD = completion("{\\\"summary\\\":\\\"Light.\\\"}");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Reply reply = exchange -> send(exchange, 200, Map.of(), GOOD);

    ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where chat completions are. */
    String url() {
        return root() + "/v1";
    }

    String root() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    ModelServer answers(int status, Map<String, String> headers, String body) {
        reply = exchange -> send(exchange, status, headers, body);
        return this;
    }

    /** Takes the request and never answers. */
    ModelServer isSilent() {
        reply = exchange -> closing.await();
        return this;
    }

    /** Sends headers and the beginning of a body, and then nothing more. */
    ModelServer stalls() {
        reply = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"choices\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            closing.await();
        };
        return this;
    }

    /** Takes the request and hangs up. */
    ModelServer hangsUp() {
        reply = exchange -> {};
        return this;
    }

    static String completion(String escapedContent) {
        return """
                {"id":"c1","object":"chat.completion","created":1,"model":"gpt-x","choices":[{"index":0,"message":
                {"role":"assistant","content":"%s"},"finish_reason":"stop"}],
                "usage":{"prompt_tokens":1200,"completion_tokens":300,"total_tokens":1500}}""".formatted(escapedContent);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders(),
                new ObjectMapper().readTree(exchange.getRequestBody())));
        try (exchange) {
            reply.to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    record Request(String path, Headers headers, JsonNode body) {
        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }
}
