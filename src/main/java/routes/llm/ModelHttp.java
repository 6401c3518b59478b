package routes.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client under every provider: the SDK's own drops the headers of a refusal, and with them {@code Retry-After}.
 * HTTP/1.1, because an upgrade request confuses some of the servers that people run themselves.
 */
final class ModelHttp implements HttpClient {
    private final java.net.http.HttpClient client;
    private final Duration timeout;
    private final Refusals refusals;

    private ModelHttp(Duration connect, Duration timeout, Refusals refusals) {
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
        this.timeout = timeout;
        this.refusals = refusals;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw refusals.of(response.statusCode(), response.body(), response.headers()::firstValue);
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

    /** The time limit is for the whole answer: the client's own ends with its headers, and a body can trickle for ever. */
    private HttpResponse<String> send(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(plain(request), HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw refusals.timeout(timeout);
        } catch (ExecutionException e) {
            throw unanswered(request, e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw refusals.cutOff(e);
        }
    }

    private RuntimeException unanswered(HttpRequest request, @Nullable Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return refusals.unreachable(request.url());
        }
        return refusals.cutOff(cause);
    }

    private java.net.http.HttpRequest plain(HttpRequest request) {
        java.net.http.HttpRequest.Builder plain = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
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
        private final Refusals refusals;

        Builder(Duration timeout, Refusals refusals) {
            this.fallback = timeout;
            this.refusals = refusals;
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
            return new ModelHttp(connectTimeout(), readTimeout(), refusals);
        }
    }
}
