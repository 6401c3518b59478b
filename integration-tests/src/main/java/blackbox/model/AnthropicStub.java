package blackbox.model;

import blackbox.Servers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A model on loopback that speaks Anthropic's Messages API, calls the tool it is given and answers at once. */
public final class AnthropicStub implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private AnthropicStub() throws IOException {
        this.server = Servers.start(0, threads, this::handle);
    }

    public static AnthropicStub start() throws IOException {
        return new AnthropicStub();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** The bodies of what was asked, in the order it came. */
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        boolean known = exchange.getRequestURI().getPath().equals("/v1/messages");
        if (known) {
            requests.add(request);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Servers.answer(exchange, known ? 200 : 404, answer(request).toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode answer(JsonNode request) {
        ObjectNode root = JSON.createObjectNode().put("id", "msg").put("type", "message");
        root.put("role", "assistant")
                .put("model", request.path("model").asText())
                .put("stop_reason", "tool_use");
        ObjectNode call =
                root.putArray("content").addObject().put("type", "tool_use").put("id", "call");
        call.put("name", request.path("tools").path(0).path("name").asText());
        ObjectNode input = call.putObject("input").put("title", "Second").put("summary", "The second model says so.");
        input.putArray("explanation").add("The second model explains it.");
        root.putObject("usage").put("input_tokens", 1000).put("output_tokens", 200);
        return root;
    }
}
