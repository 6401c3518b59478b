package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import routes.contract.ContractValidator;
import routes.contract.RealResponse;
import routes.event.CloudEventReader;
import routes.event.EventAnswerer;
import routes.event.Samples;
import routes.failure.Refusal;
import routes.job.JobRequest;
import routes.job.TestSources;
import routes.ledger.Accepted;
import routes.store.TestOwnObjects;

class ReceiveEventRouteTest {
    private static final String ROUTE = "receive-event";
    private static final Map<String, String> BUCKETS = Map.of("deckhand.source.events.buckets", "lectures");
    private static final ContractValidator CONTRACT = ContractValidator.of(Path.of("docs/contract/openapi.yaml"));

    @Test
    void namesTheJobOfEachNewObject() throws Exception {
        Exchange answer = post(Samples.message("s3-five-records"), ReceiveEventRouteTest::accept);

        assertThat(answer.getMessage().getBody(String.class)).isEqualTo("{\"jobs\":[\"one\",\"two\",\"three\"]}");
        assertThat(answer.getMessage().getHeaders())
                .containsOnly(
                        Map.entry(Exchange.HTTP_RESPONSE_CODE, "202"),
                        Map.entry(Exchange.CONTENT_TYPE, "application/json"));
        assertThat(CONTRACT.findings("POST", "/events", real(answer))).isEmpty();
    }

    @Test
    void namesNoneForWhatTellsOfNoNewObject() throws Exception {
        Exchange answer = post(Samples.message("s3-removed"), ReceiveEventRouteTest::accept);

        assertThat(answer.getMessage().getBody(String.class)).isEqualTo("{\"jobs\":[]}");
        assertThat(CONTRACT.findings("POST", "/events", real(answer))).isEmpty();
    }

    @Test
    void doesNotSayThatAllIsAcceptedWhenOneIsNot() throws Exception {
        Exchange answer = post(Samples.message("s3-five-records"), exchange -> {
            if (exchange.getMessage().getBody(JobRequest.class).deckName().equals("two")) {
                throw new Refusal("ledger-unreachable", "The ledger does not answer; send the request again later");
            }
            accept(exchange);
        });

        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
        assertThat(CONTRACT.findings("POST", "/events", real(answer))).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotUnderstandWithAProblem() throws Exception {
        Exchange answer = post("{\"secret\":1}", ReceiveEventRouteTest::accept);

        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(400);
        assertThat(answer.getMessage().getBody(String.class))
                .contains("\"code\":\"message-not-understood\"")
                .doesNotContain("secret");
        assertThat(answer.getMessage().getHeaders()).doesNotContainKey("Authorization");
    }

    @Test
    void isNotThereWithoutABucket() throws Exception {
        try (RouteBench bench = RouteBench.of(
                Map.of("deckhand.source.events.buckets", ""), "00-when-something-fails", "16-receive-event")) {
            assertThat(bench.start().has(ROUTE)).isFalse();
        }
    }

    private static Exchange post(String body, Processor acceptor) throws Exception {
        try (RouteBench bench = RouteBench.of(BUCKETS, "00-when-something-fails", "16-receive-event")) {
            Exchange answer = bench.bean("cloudEventReader", reader())
                    .bean("eventAnswerer", new EventAnswerer())
                    .route("accept-object", acceptor)
                    .called(ROUTE)
                    .start()
                    .send(
                            ROUTE,
                            body,
                            Map.of(),
                            Map.of(
                                    "content-type", "application/json",
                                    "Authorization", "Bearer secret",
                                    "ce-specversion", "1.0",
                                    "ce-id", "1",
                                    "ce-source", "bucket",
                                    "ce-type", "com.amazonaws.s3.ObjectCreated:Put"));
            answer.getMessage().setBody(answer.getMessage().getBody(String.class));
            return answer;
        }
    }

    private static CloudEventReader reader() {
        return RealBeans.make(
                CloudEventReader.class, TestSources.with("events.buckets", "lectures"), TestOwnObjects.in("", ""));
    }

    private static void accept(Exchange exchange) {
        String name = exchange.getMessage().getBody(JobRequest.class).deckName();
        exchange.getMessage().setBody(new Accepted(name, true));
    }

    private static RealResponse real(Exchange answer) {
        return new RealResponse(
                answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class),
                Map.of("Content-Type", List.of(answer.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))),
                answer.getMessage().getBody(String.class));
    }
}
