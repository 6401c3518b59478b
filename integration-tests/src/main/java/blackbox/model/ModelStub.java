package blackbox.model;

import blackbox.Servers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * An OpenAI-compatible model on loopback that answers every slide after a fixed latency. A waiting request holds a
 * connection but no thread, so that hundreds can wait beside the product on a small machine.
 */
public final class ModelStub implements AutoCloseable {
    private final ExecutorService readers = Executors.newFixedThreadPool(4);
    private final ScheduledExecutorService answers = Executors.newScheduledThreadPool(2);
    private final ModelRequestReader reader = new ModelRequestReader();
    private final StudyAnswer studyAnswer = new StudyAnswer();
    private final Rules rules = new Rules();
    private final CallBook book = new CallBook();
    private final HttpServer server;
    private volatile Duration latency;

    private ModelStub(int port, Duration latency) throws IOException {
        this.latency = latency;
        this.server = Servers.start(port, readers, this::handle);
    }

    /** Port 0 takes a free one. */
    public static ModelStub start(int port, Duration latency) throws IOException {
        return new ModelStub(port, latency);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** For {@code deckhand.llm.base-url} and {@code OPENAI_BASE_URL}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port() + "/v1";
    }

    public void latency(Duration usual) {
        this.latency = usual;
    }

    /** The next requests that fit get these replies, one each; after that the usual answer. */
    public void once(Predicate<ModelRequest> fits, Reply... replies) {
        rules.once(fits, List.of(replies));
    }

    public void always(Predicate<ModelRequest> fits, Reply reply) {
        rules.always(fits, reply);
    }

    /** Forgets calls and rules; requests that wait are still answered. */
    public void reset() {
        rules.clear();
        book.clear();
    }

    public CallBook calls() {
        return book;
    }

    @Override
    public void close() {
        server.stop(0);
        readers.shutdownNow();
        answers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestURI().getPath()) {
            case "/v1/chat/completions", "/chat/completions" -> take(exchange, body);
            case "/__stats" -> sendJson(exchange, 200, book.stats());
            case "/__reset" -> {
                reset();
                Servers.answer(exchange, 204, new byte[0]);
            }
            default -> sendJson(exchange, 404, "{\"error\":{\"message\":\"the stub has no such path\"}}");
        }
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        Call call = book.open((number, inFlight) -> {
            ModelRequest request = reader.read(body, number, inFlight);
            return new Call(request, rules.replyTo(request));
        });
        Duration wait = Objects.requireNonNullElse(call.reply().latency(), latency);
        var unused = answers.schedule(() -> answer(exchange, call), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void answer(HttpExchange exchange, Call call) {
        try {
            send(exchange, call);
            call.answered();
        } catch (IOException e) {
            call.clientGone();
        } finally {
            book.left();
        }
    }

    private void send(HttpExchange exchange, Call call) throws IOException {
        if (call.reply().kind() == Reply.Kind.DROPPED) {
            exchange.close();
            return;
        }
        call.reply().headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Servers.answer(exchange, call.reply().status(), studyAnswer.body(call.request(), call.reply()));
    }

    private static void sendJson(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Servers.answer(exchange, status, json.getBytes(StandardCharsets.UTF_8));
    }
}
