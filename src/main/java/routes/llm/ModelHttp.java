package routes.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client under every provider: the SDK's own drops the headers of a refusal, and with them {@code Retry-After}.
 * HTTP/1.1, because an upgrade request confuses some of the servers that people run themselves.
 */
final class ModelHttp implements HttpClient {
    private final java.net.http.HttpClient client;
    private final Duration timeout;

    private ModelHttp(Duration connect, Duration timeout) {
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
        this.timeout = timeout;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw Refusals.of(response);
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(response.body())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("slides are not streamed");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(plain(request), HttpResponse.BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw Refusals.timeout(timeout, e);
        } catch (ConnectException e) {
            throw Refusals.unreachable(request.url(), e);
        } catch (IOException e) {
            throw Refusals.cutOff(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.cutOff(e);
        }
    }

    private java.net.http.HttpRequest plain(HttpRequest request) {
        java.net.http.HttpRequest.Builder plain =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(timeout);
        request.headers().forEach((name, values) -> values.forEach(value -> plain.header(name, value)));
        String body = request.body();
        return plain.method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Made for the SDK's builders. */
    static final class Builder implements HttpClientBuilder {
        private static final Duration CONNECT = Duration.ofSeconds(10);

        private @Nullable Duration connect;
        private @Nullable Duration read;
        private final Duration fallback;

        Builder(Duration timeout) {
            this.fallback = timeout;
        }

        @Override
        public Duration connectTimeout() {
            return connect == null || connect.compareTo(CONNECT) > 0 ? CONNECT : connect;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connect = timeout;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return read == null ? fallback : read;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            read = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new ModelHttp(connectTimeout(), readTimeout());
        }
    }
}
