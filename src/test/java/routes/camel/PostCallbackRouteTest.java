package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import routes.callback.CallbackSettings;
import routes.callback.CallbackSigner;
import routes.callback.WebhookSigner;

class PostCallbackRouteTest {
    private static final byte[] BODY = "{\"jobId\":\"job-1\",\"title\":\"Größe\"}".getBytes(StandardCharsets.UTF_8);
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_767_323_045), ZoneOffset.UTC);
    private static final CallbackSettings SETTINGS =
            new CallbackSettings("a secret of ours", List.of(Duration.ZERO), 0, false, true);

    private final List<Headers> headers = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private HttpServer receiver;
    private int status = 204;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/callback", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void sendsTheBodysBytesWithTwoSignaturesAndNothingElseOfOurs() throws Exception {
        Exchange end = post();

        WebhookSigner signer = new WebhookSigner("a secret of ours");
        assertThat(end.getException()).isNull();
        assertThat(bodies).singleElement().isEqualTo(BODY);
        assertThat(headers.get(0))
                .containsEntry("Content-type", List.of("application/json"))
                .containsEntry("X-worker-signature", List.of(signer.hexSignature(BODY)))
                .containsEntry("Webhook-id", List.of("msg_job-1_completed"))
                .containsEntry("Webhook-timestamp", List.of("1767323045"))
                .containsEntry(
                        "Webhook-signature",
                        List.of(signer.standardSignature("msg_job-1_completed", 1_767_323_045, BODY)));
        assertThat(headers.get(0).keySet())
                .containsExactlyInAnyOrder(
                        "Content-type",
                        "X-worker-signature",
                        "Webhook-id",
                        "Webhook-timestamp",
                        "Webhook-signature",
                        // and those of HTTP itself
                        "Host",
                        "Content-length",
                        "Connection",
                        "User-agent",
                        "Accept-encoding");
    }

    @Test
    void givesStatusAndRetryAfterOfARefusalBackAndLeavesTheNextAttemptToTheLedger() throws Exception {
        status = 503;

        Exchange end = post();

        assertThat(end.getException()).isNull();
        assertThat(end.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
        assertThat(end.getMessage().getHeader("Retry-After")).isEqualTo("120");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void followsNoRedirect() throws Exception {
        status = 307;

        Exchange end = post();

        assertThat(end.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(307);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void tellsItsCallerWhenNobodyListens() throws Exception {
        receiver.stop(0);

        assertThat(post().getException()).isInstanceOf(IOException.class);
    }

    private Exchange post() throws Exception {
        String url = "http://localhost:" + receiver.getAddress().getPort() + "/callback?tenant=a%20b";
        try (RouteBench bench = RouteBench.of("61-post-callback")) {
            return bench.bean("callbackSigner", RealBeans.make(CallbackSigner.class, SETTINGS, CLOCK))
                    .bean(
                            "httpConnections",
                            RealBeans.make(HttpClientConnectionManager.class, CallbackSigner.class, SETTINGS, CLOCK))
                    .configured("http")
                    .start()
                    .send(
                            "post-callback",
                            BODY,
                            Map.of("work", Sample.delivery(url)),
                            Map.of(
                                    "Authorization",
                                    "Bearer secret",
                                    "X-Left-Over",
                                    "1",
                                    "CamelHttpPath",
                                    "/elsewhere"));
        }
    }

    private void receive(HttpExchange request) throws IOException {
        headers.add(request.getRequestHeaders());
        bodies.add(request.getRequestBody().readAllBytes());
        request.getResponseHeaders().add("Retry-After", "120");
        request.getResponseHeaders().add("Location", "/callback");
        request.sendResponseHeaders(status, -1);
        request.close();
    }
}
