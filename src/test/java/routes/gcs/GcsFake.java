package routes.gcs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.cloud.NoCredentials;
import com.google.cloud.ServiceOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * As much of Cloud Storage's JSON API as these tests speak, with one bucket {@code lectures} in memory and whatever refusal
 * is wanted. It checks no tokens and no signatures: the black-box tests have a server that does.
 */
public final class GcsFake implements AutoCloseable {
    public static final String BUCKET = "lectures";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OBJECTS = "/storage/v1/b/" + BUCKET + "/o/";

    private final Map<String, ObjectNode> said = new ConcurrentHashMap<>();
    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile @Nullable Integer refusal;

    private GcsFake() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public static GcsFake start() throws IOException {
        return new GcsFake();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A client that tries once, and can sign where that is wanted. */
    public Storage client(boolean canSign) {
        return StorageOptions.newBuilder()
                .setHost(endpoint())
                .setProjectId("tests")
                .setRetrySettings(ServiceOptions.getNoRetrySettings())
                .setCredentials(canSign ? signer() : NoCredentials.getInstance())
                .build()
                .getService();
    }

    public void put(String key, String text, Map<String, String> metadata) {
        ObjectNode object = JSON.createObjectNode();
        metadata.forEach(object.putObject("metadata")::put);
        keep(key, object, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The object as its sender described it. */
    public ObjectNode said(String key) {
        return Objects.requireNonNull(said.get(key), key);
    }

    public String text(String key) {
        return new String(Objects.requireNonNull(bytes.get(key), key), StandardCharsets.UTF_8);
    }

    public boolean has(String key) {
        return bytes.containsKey(key);
    }

    public void refuse(int status) {
        refusal = status;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        Integer refused = refusal;
        if (path.equals("/token")) {
            answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
        } else if (refused != null) {
            answer(exchange, refused, "{\"error\":{\"code\":" + refused + ",\"message\":\"no\"}}");
        } else if (path.startsWith("/upload/")) {
            upload(exchange, body);
        } else if (path.startsWith(OBJECTS)) {
            object(exchange, path.substring(OBJECTS.length()));
        } else if (path.startsWith("/download" + OBJECTS)) {
            download(exchange, path.substring(("/download" + OBJECTS).length()));
        } else {
            answer(exchange, 404, "{}");
        }
    }

    /** Announced with POST, sent whole with PUT. */
    private void upload(HttpExchange exchange, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            ObjectNode object = (ObjectNode) JSON.readTree(body);
            String key = object.path("name").asText();
            said.put(key, object);
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            endpoint() + "/upload/session?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
            answer(exchange, 200, "");
        } else {
            String key = exchange.getRequestURI().getQuery().substring("key=".length());
            keep(key, said(key), body);
            answer(exchange, 200, said(key).toString());
        }
    }

    private void object(HttpExchange exchange, String key) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        boolean there = has(key) && (!query.contains("generation=") || query.contains("generation=1"));
        if (!there) {
            answer(exchange, 404, "{\"error\":{\"code\":404,\"message\":\"no\"}}");
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            bytes.remove(key);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else if (query.contains("alt=media")) {
            download(exchange, key);
        } else {
            answer(exchange, 200, said(key).toString());
        }
    }

    private void download(HttpExchange exchange, String key) throws IOException {
        exchange.getResponseHeaders().set("x-goog-generation", "1");
        send(exchange, 200, Objects.requireNonNull(bytes.get(key), key));
    }

    private void keep(String key, ObjectNode object, byte[] content) {
        bytes.put(key, content);
        said.put(
                key,
                object.put("bucket", BUCKET)
                        .put("name", key)
                        .put("generation", "1")
                        .put("size", Integer.toString(content.length)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private ServiceAccountCredentials signer() {
        try {
            return ServiceAccountCredentials.newBuilder()
                    .setTokenServerUri(URI.create(endpoint() + "/token"))
                    .setClientEmail("deckhand@tests.iam.gserviceaccount.com")
                    .setPrivateKey(KeyPairGenerator.getInstance("RSA")
                            .generateKeyPair()
                            .getPrivate())
                    .build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
