package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import routes.ledger.Work;

class DeliverCallbackRouteTest {
    private static final Work.OfDelivery CALLBACK = Sample.delivery("http://frontend/callback");

    @Test
    void sendsTheCallbackAndRemembersThatItArrived() throws Exception {
        assertThat(storyOf(CALLBACK, answer(200, Map.of())))
                .containsExactly("take", "write completed", "200, retry after null: msg_job-1_completed");
    }

    @Test
    void remembersWhenTheReceiverWantsItAgain() throws Exception {
        assertThat(storyOf(CALLBACK, answer(503, Map.of("Retry-After", "120"))))
                .containsExactly("take", "write completed", "503, retry after 120: msg_job-1_completed");
        assertThat(storyOf(CALLBACK, answer(429, Map.of("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT"))))
                .containsExactly(
                        "take",
                        "write completed",
                        "429, retry after Wed, 21 Oct 2026 07:28:00 GMT: msg_job-1_completed");
    }

    @Test
    void givesItBackWhenNobodyAnswers() throws Exception {
        assertThat(storyOf(CALLBACK, exchange -> {
                    throw new ConnectException("Connection refused");
                }))
                .containsExactly("take", "write completed", "judge job-1: Connection refused");
    }

    @Test
    void doesNothingWhenNothingIsDue() throws Exception {
        assertThat(storyOf(null, answer(200, Map.of()))).containsExactly("take");
    }

    private static List<String> storyOf(Work.@Nullable OfDelivery due, Processor receiver) throws Exception {
        try (RouteBench bench = RouteBench.of("00-when-something-fails", "49-announce-pack", "60-deliver-callback")) {
            Exchange end = bench.bean("deliveries", new Deliveries(bench, due))
                    .bean("callbackWriter", new Writer(bench))
                    .bean("attemptKeeper", new Keeper(bench))
                    .route("post-callback", receiver)
                    .called("deliver-callback")
                    .start()
                    .send("deliver-callback", "{}");
            assertThat(end.getException()).isNull();
            return bench.story();
        }
    }

    private static Processor answer(int status, Map<String, Object> headers) {
        return exchange -> {
            assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"status\":\"completed\"}");
            exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
            headers.forEach(exchange.getMessage()::setHeader);
        };
    }

    /** In place of the ledger. */
    public record Deliveries(RouteBench bench, Work.@Nullable OfDelivery due) {
        public Work.@Nullable OfDelivery take() {
            bench.note("take");
            return due;
        }
    }

    /** In place of the contract's words. */
    public record Writer(RouteBench bench) {
        public byte[] write(Work.OfDelivery work) {
            bench.note("write " + work.event());
            return "{\"status\":\"completed\"}".getBytes(StandardCharsets.UTF_8);
        }
    }

    /** In place of the ledger. */
    public record Keeper(RouteBench bench) {
        public void answered(Work.OfDelivery work, int status, @Nullable String retryAfter) {
            bench.note(status + ", retry after " + retryAfter + ": " + work.deliveryId());
        }
    }
}
