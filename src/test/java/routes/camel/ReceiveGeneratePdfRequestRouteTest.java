package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import routes.job.TestSources;
import routes.ledger.Accepted;

class ReceiveGeneratePdfRequestRouteTest {
    private static final String ROUTE = "receive-generate-pdf-request";

    @Test
    void answersInTheWordsOfItsContract() throws Exception {
        Exchange answer = post("{\"video_id\":\"video-7\",\"user_id\":\"u\",\"s3_key\":\"decks/Cells.pdf\"}");

        assertThat(answer.getMessage().getBody(String.class))
                .isEqualTo("{\"video_id\":\"video-7\",\"status\":\"in_queue\"}");
        assertThat(answer.getMessage().getHeaders())
                .containsOnly(
                        Map.entry(Exchange.HTTP_RESPONSE_CODE, "202"),
                        Map.entry(Exchange.CONTENT_TYPE, "application/json"));
    }

    @Test
    void refusesAVideoWithAProblem() throws Exception {
        Exchange answer = post("{\"video_id\":\"video-7\",\"user_id\":\"u\"}");

        assertThat(answer.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(422);
        assertThat(answer.getMessage().getBody(String.class)).contains("\"code\":\"video-not-supported\"");
    }

    private static Exchange post(String body) throws Exception {
        try (RouteBench bench = RouteBench.of("00-when-something-fails", "11-receive-generate-pdf-request")) {
            return bench.bean("generatePdfRequestReader", TestSources.generatePdfRequestReader())
                    .route("accept-job", exchange -> exchange.getMessage().setBody(new Accepted("video-7", true)))
                    .called(ROUTE)
                    .start()
                    .send(ROUTE, body);
        }
    }
}
