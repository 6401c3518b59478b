package routes.sqs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers what SQS would, by the request's action, and notes each action with what it was sent. */
final class SqsStub implements AutoCloseable {
    private record Answer(int status, String json) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    SqsStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    SqsStub answer(String action, int status, String json) {
        answers.put(action, new Answer(status, json));
        return this;
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Such as {@code GetQueueUrl {"QueueName":"lectures"}}. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String action = exchange.getRequestHeaders().getFirst("X-Amz-Target").replaceFirst("^AmazonSQS\\.", "");
        requests.add(action + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = answers.getOrDefault(action, new Answer(500, "{}"));
        byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
