package routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import routes.contract.ContractValidator;
import routes.contract.RealResponse;

/** Calls the running application as a client does, and holds every answer to the contract. */
final class Caller {
    private static final ContractValidator CONTRACT = ContractValidator.of(Path.of("docs/contract/openapi.yaml"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Caller(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path) {
        return call(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return call(request(path).DELETE());
    }

    HttpResponse<String> post(String path) {
        return call(request(path).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> postJson(String path, String body) {
        return call(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> upload(Form form) {
        return call(request("/upload")
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** The answer, which has kept the contract. */
    HttpResponse<String> call(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<String> response = send(request);
        String path = request.uri().getRawPath();
        assertThat(CONTRACT.findings(request.method(), path, RealResponse.of(response)))
                .as("%s %s: %s", request.method(), path, response.body())
                .isEmpty();
        return response;
    }

    /** The answer, whatever the contract says. */
    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body() + " is no JSON", e);
        }
    }
}
