package routes.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * As much of S3's protocol as these tests speak, with one bucket {@code lectures} in memory, and with whatever refusal is
 * wanted. It checks no signatures: the black-box tests have a server that does.
 */
public final class S3Fake implements AutoCloseable {
    public static final String BUCKET = "lectures";

    /** One object. */
    record Stored(byte[] bytes, Map<String, String> headers, String modified) {}

    private static final Stored NONE = new Stored(new byte[0], Map.of(), "");

    /** What every request is refused with. */
    private record Fault(int status, String code, Map<String, String> headers) {}

    private final HttpServer server;
    private final TreeMap<String, Stored> objects = new TreeMap<>();
    private final Map<String, byte[]> parts = new TreeMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fault fault;
    private volatile int pageSize = 1000;

    private S3Fake() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public static S3Fake start() throws IOException {
        return new S3Fake();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void put(String key, String text) {
        put(key, text, Map.of());
    }

    public synchronized void put(String key, String text, Map<String, String> headers) {
        objects.put(key, new Stored(text.getBytes(StandardCharsets.UTF_8), headers, "2026-01-02T03:04:05.000Z"));
    }

    /** What the object was put with. */
    public synchronized Map<String, String> headers(String key) {
        return objects.getOrDefault(key, NONE).headers;
    }

    public synchronized String text(String key) {
        return new String(objects.getOrDefault(key, NONE).bytes, StandardCharsets.UTF_8);
    }

    public synchronized List<String> keys() {
        return List.copyOf(objects.keySet());
    }

    public void refuse(int status, String code, Map<String, String> headers) {
        fault = new Fault(status, code, headers);
    }

    public void heal() {
        fault = null;
    }

    public void pages(int size) {
        pageSize = size;
    }

    /** As {@code GET /lectures list-type}: method, path and the parameter that tells the operation. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange);
            Map<String, String> query = query(exchange.getRequestURI());
            String path = exchange.getRequestURI().getPath();
            String key = path.length() > BUCKET.length() + 2 ? path.substring(BUCKET.length() + 2) : "";
            requests.add((exchange.getRequestMethod() + " " + path).strip());
            if (fault != null) {
                answer(exchange, fault.status, error(fault.code), fault.headers);
            } else if (!path.startsWith("/" + BUCKET)) {
                answer(exchange, 404, error("NoSuchBucket"), Map.of());
            } else {
                serve(exchange, key, query, body);
            }
        }
    }

    private void serve(HttpExchange exchange, String key, Map<String, String> query, byte[] body) throws IOException {
        String operation = exchange.getRequestMethod();
        if (key.isEmpty()) {
            answer(exchange, 200, list(query), Map.of());
        } else if (query.containsKey("tagging")) {
            answer(exchange, 200, tags(key), Map.of());
        } else if (query.containsKey("uploads")) {
            objects.put("upload of " + key, new Stored(new byte[0], headers(exchange), ""));
            answer(exchange, 200, xml("InitiateMultipartUploadResult", "<UploadId>u1</UploadId>"), Map.of());
        } else if (query.containsKey("partNumber")) {
            parts.put("%05d".formatted(Integer.parseInt(String.valueOf(query.get("partNumber")))), body);
            answer(exchange, 200, "", Map.of("ETag", "\"part\""));
        } else if (query.containsKey("uploadId")) {
            end(exchange, key, operation);
        } else if (operation.equals("PUT")) {
            store(exchange, key, body);
        } else if (operation.equals("DELETE")) {
            objects.remove(key);
            answer(exchange, 204, "", Map.of());
        } else {
            send(exchange, key);
        }
    }

    private void end(HttpExchange exchange, String key, String operation) throws IOException {
        Stored begun = objects.remove("upload of " + key);
        if (operation.equals("POST") && begun != null) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            parts.values().forEach(all::writeBytes);
            objects.put(key, new Stored(all.toByteArray(), begun.headers, "2026-01-02T03:04:05.000Z"));
        }
        parts.clear();
        answer(exchange, 200, xml("CompleteMultipartUploadResult", "<Key>k</Key>"), Map.of());
    }

    private void store(HttpExchange exchange, String key, byte[] body) throws IOException {
        String from = exchange.getRequestHeaders().getFirst("x-amz-copy-source");
        if (from == null) {
            objects.put(key, new Stored(body, headers(exchange), "2026-01-02T03:04:05.000Z"));
            answer(exchange, 200, "", Map.of("ETag", eTag(body)));
            return;
        }
        String plain = UriUtils.decode(from, StandardCharsets.UTF_8).replaceFirst("^/?" + BUCKET + "/", "");
        Stored copied = objects.get(plain);
        if (copied != null) {
            objects.put(key, copied);
        }
        answer(exchange, 200, xml("CopyObjectResult", "<ETag>e</ETag>"), Map.of());
    }

    private void send(HttpExchange exchange, String key) throws IOException {
        Stored object = objects.get(key);
        if (object == null) {
            answer(exchange, 404, error("NoSuchKey"), Map.of());
            return;
        }
        Map<String, String> headers = new HashMap<>(object.headers);
        headers.put("ETag", eTag(object.bytes));
        headers.forEach(exchange.getResponseHeaders()::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(object.bytes.length));
        }
        exchange.sendResponseHeaders(200, head ? -1 : object.bytes.length);
        if (!head) {
            exchange.getResponseBody().write(object.bytes);
        }
    }

    private String list(Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        String after = query.getOrDefault("continuation-token", "");
        List<String> keys = objects.tailMap(after, false).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .toList();
        boolean more = keys.size() > pageSize;
        List<String> page = more ? keys.subList(0, pageSize) : keys;
        return xml(
                "ListBucketResult",
                "<IsTruncated>" + more + "</IsTruncated>"
                        + (more ? "<NextContinuationToken>" + page.get(pageSize - 1) + "</NextContinuationToken>" : "")
                        + page.stream().map(this::entry).collect(Collectors.joining()));
    }

    private String entry(String key) {
        Stored object = objects.getOrDefault(key, NONE);
        return "<Contents><Key>%s</Key><LastModified>%s</LastModified><ETag>%s</ETag><Size>%d</Size></Contents>"
                .formatted(key, object.modified, eTag(object.bytes).replace("\"", "&quot;"), object.bytes.length);
    }

    private String tags(String key) {
        Stored object = objects.getOrDefault(key, NONE);
        return xml(
                "Tagging",
                "<TagSet><Tag><Key>deckhand-language</Key><Value>%s</Value></Tag></TagSet>"
                        .formatted(object.headers.getOrDefault("tagged", "none")));
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .filter(header -> header.getKey()
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("content-type|content-disposition|x-amz-meta-.*"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().get(0)));
    }

    /** With the frames taken off in which the SDK signs each piece. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        byte[] raw = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestHeaders().getFirst("x-amz-decoded-content-length") == null) {
            return raw;
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int at = 0;
        int length = -1;
        while (length != 0) {
            int end = at;
            while (raw[end] != '\n') {
                end++;
            }
            String frame = new String(raw, at, end - at, StandardCharsets.US_ASCII);
            length = Integer.parseInt(frame.replaceFirst("[;\r].*", "").strip(), 16);
            plain.writeBytes(Arrays.copyOfRange(raw, end + 1, end + 1 + length));
            at = end + 1 + length + 2;
        }
        return plain.toByteArray();
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        for (String pair : String.valueOf(uri.getRawQuery()).split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? UriUtils.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }

    private static String eTag(byte[] bytes) {
        return "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
    }

    private static String error(String code) {
        return xml("Error", "<Code>" + code + "</Code><Message>no</Message>");
    }

    private static String xml(String root, String content) {
        return "<?xml version=\"1.0\"?><%s>%s</%s>".formatted(root, content, root);
    }

    private static void answer(HttpExchange exchange, int status, String text, Map<String, String> headers)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean empty = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
        if (!empty) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
