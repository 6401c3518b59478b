package blackbox.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** The HTTP interface as any client uses it. */
public final class DeckhandClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "deckhand-integration-tests";
    // One for all: its threads and connections outlive the servers that the tests start and end.
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String root;

    DeckhandClient(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET().build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String json) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** {@code POST /process} for a deck in an allowed folder. */
    public HttpResponse<String> process(String jobId, Path deck) throws IOException {
        ObjectNode body = JSON.createObjectNode()
                .put("jobId", jobId)
                .put("s3Key", "file:" + deck.toAbsolutePath())
                .put("email", "student@example.org")
                .put("language", "English");
        return post("/process", body.toString());
    }

    /** {@code POST /upload}, streamed from the file. */
    public HttpResponse<String> upload(Path deck) throws IOException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nEnglish\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + deck.getFileName()
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(deck),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        return send(
                request("/upload")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Uploads and returns the job's id. */
    public String start(Path deck) throws IOException {
        HttpResponse<String> response = upload(deck);
        if (response.statusCode() != 202) {
            throw new AssertionError("upload was answered " + response.statusCode() + ": " + response.body());
        }
        return json(response).path("jobId").asText();
    }

    public JobView job(String id) throws IOException {
        return new JobView(json(get("/jobs/" + id)));
    }

    /** The newest jobs. */
    public List<JobView> jobs() throws IOException {
        JsonNode page = json(get("/jobs"));
        JsonNode list = page.isArray() ? page : page.path("jobs");
        return StreamSupport.stream(list.spliterator(), false).map(JobView::new).toList();
    }

    public HttpResponse<String> cancel(String id) throws IOException {
        return send(request("/jobs/" + id).DELETE().build(), BodyHandlers.ofString());
    }

    /** Any link, as a plain client without any header of ours. */
    public HttpResponse<byte[]> download(String link) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(link)).GET().build(), BodyHandlers.ofByteArray());
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(60));
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException {
        try {
            return HTTP.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
