package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.job.TestSources;
import routes.ledger.Accepted;

class ReceiveProcessRequestRouteTest {
    private static final String ROUTE = "receive-process-request";
    private static final String REQUEST = """
            {"jobId":"job-1","s3Key":"uploads/Cells.pdf","email":"ann@example.org","language":"German"}""";

    @Test
    void handsTheRequestOn() throws Exception {
        JobRequest[] job = new JobRequest[1];

        post(REQUEST, exchange -> {
            job[0] = exchange.getMessage().getBody(JobRequest.class);
            exchange.getMessage().setBody(new Accepted("job-1", true));
        });

        assertThat(job[0])
                .isEqualTo(new JobRequest(
                        "job-1",
                        "process:job-1",
                        "http",
                        "uploads/Cells.pdf",
                        "Cells",
                        new JobWishes("German", null, null, null, "ann@example.org"),
                        null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersTheSameToAFreshJobAndToOneItKnows(boolean fresh) throws Exception {
        Exchange answer = post(REQUEST, exchange -> exchange.getMessage().setBody(new Accepted("job-1", fresh)));

        assertThat(answer.getMessage().getBody(String.class))
                .isEqualTo("{\"jobId\":\"job-1\",\"status\":\"accepted\",\"message\":\"Processing started\"}");
        assertThat(answer.getMessage().getHeaders())
                .containsOnly(
                        Map.entry(Exchange.HTTP_RESPONSE_CODE, "202"),
                        Map.entry(Exchange.CONTENT_TYPE, "application/json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"s3Key":"a.pdf","email":"e"}                        | 400 | field-invalid
            {"jobId":"../up","s3Key":"a.pdf","email":"e"}        | 400 | field-invalid
            {"jobId":"j","s3Key":"file:///a.pdf","email":"e"}    | 400 | field-invalid
            {"jobId":["j"],"s3Key":"a.pdf","email":"e"}          | 400 | field-invalid
            {"jobId":                                            | 400 | request-malformed
            null                                                 | 400 | request-malformed
            ''                                                   | 400 | request-malformed
            """)
    void refusesWhatIsNoRequestAndRemembersNothing(String body, int status, String code) throws Exception {
        boolean[] reached = new boolean[1];

        Exchange answer = post(body, exchange -> reached[0] = true);

        JsonNode problem = new ObjectMapper().readTree(answer.getMessage().getBody(String.class));
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class))
                .isEqualTo(status);
        assertThat(reached[0]).isFalse();
    }

    @Test
    void saysNotThatAJobWasAcceptedWhenItWasNot() throws Exception {
        Exchange answer = post(REQUEST, exchange -> {
            throw new org.springframework.dao.QueryTimeoutException("busy");
        });

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
        assertThat(answer.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThat(answer.getMessage().getBody(String.class)).contains("\"code\":\"ledger-unreachable\"");
    }

    private static Exchange post(String body, Processor acceptor) throws Exception {
        try (RouteBench bench = RouteBench.of("00-when-something-fails", "10-receive-process-request")) {
            return bench.bean("processRequestReader", TestSources.processRequestReader())
                    .route("accept-job", acceptor)
                    .called(ROUTE)
                    .start()
                    .send(ROUTE, body, Map.of(), Map.of("Authorization", "Bearer secret", "CamelFileName", "evil"));
        }
    }
}
