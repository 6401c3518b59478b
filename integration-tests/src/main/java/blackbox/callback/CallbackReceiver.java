package blackbox.callback;

import blackbox.Servers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A frontend that receives callbacks on loopback, remembers them, and answers 200 unless told otherwise for a job. Every
 * path is received, so that a followed redirect would be seen.
 */
public final class CallbackReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ReceivedCallback> received = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Response>> planned = new HashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** A status with headers, for example {@code Location} or {@code Retry-After}. */
    public record Response(int status, Map<String, String> headers) {
        public Response {
            headers = Map.copyOf(headers);
        }

        public static Response of(int status) {
            return new Response(status, Map.of());
        }
    }

    private CallbackReceiver() throws IOException {
        server = Servers.start(0, threads, this::handle);
    }

    public static CallbackReceiver start() throws IOException {
        return new CallbackReceiver();
    }

    public String url() {
        return url("/api/worker-callback");
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The job's next callbacks get these statuses, one each; after that 200. */
    public void answer(String jobId, Integer... statuses) {
        answer(jobId, Arrays.stream(statuses).map(Response::of).toArray(Response[]::new));
    }

    public synchronized void answer(String jobId, Response... responses) {
        planned.computeIfAbsent(jobId, unused -> new ArrayDeque<>()).addAll(List.of(responses));
    }

    /** Callbacks of the job are received but not answered until {@link #release} is called. */
    public void hold(String jobId) {
        held.put(jobId, new CountDownLatch(1));
    }

    public void release(String jobId) {
        CountDownLatch latch = held.remove(jobId);
        if (latch != null) {
            latch.countDown();
        }
    }

    /** All attempts for the job, in their order. */
    public List<ReceivedCallback> of(String jobId) {
        return received.stream()
                .filter(callback -> callback.jobId().equals(jobId))
                .toList();
    }

    /** Everything received, whatever the job. */
    public List<ReceivedCallback> all() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        List.copyOf(held.keySet()).forEach(this::release);
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String jobId = jobId(body);
        Response response = next(jobId);
        received.add(new ReceivedCallback(
                Instant.now(), exchange.getRequestURI().toString(), headers(exchange), body, response.status()));
        waitWhileHeld(jobId);
        response.headers().forEach(exchange.getResponseHeaders()::set);
        Servers.answer(exchange, response.status(), new byte[0]);
    }

    private synchronized Response next(String jobId) {
        Deque<Response> responses = planned.getOrDefault(jobId, new ArrayDeque<>());
        return responses.isEmpty() ? Response.of(200) : responses.removeFirst();
    }

    private void waitWhileHeld(String jobId) throws IOException {
        CountDownLatch latch = held.get(jobId);
        if (latch == null) {
            return;
        }
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the receiver was closed", e);
        }
    }

    private static String jobId(byte[] body) {
        try {
            return JSON.readTree(body).path("jobId").asText("");
        } catch (IOException e) {
            // Not JSON: remembered all the same, under no job.
            return "";
        }
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), header -> List.copyOf(header.getValue())));
    }
}
