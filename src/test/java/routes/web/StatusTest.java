package routes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static routes.web.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import routes.DeckhandTest;

class StatusTest extends DeckhandTest {
    private Caller caller;
    private LedgerRows rows;

    @BeforeEach
    void connect(@Autowired JdbcClient db) {
        caller = new Caller(port);
        rows = new LedgerRows(db);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, in_queue",
        "splitting, processing",
        "describing, processing",
        "packing, processing",
        "completed, completed",
        "completed_with_errors, completed",
        "failed, failed",
        "cancelled, failed"
    })
    void saysWhereAJobStandsInFourWords(String state, String word) {
        rows.job("video-" + state, state, 5);

        assertThat(caller.get("/status/video-" + state).body())
                .isEqualTo("{\"video_id\":\"video-" + state + "\",\"status\":\"" + word + "\"}");
    }

    @Test
    void knowsNoJobOfAnUnknownId() {
        HttpResponse<String> response = caller.get("/status/nobody");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("code").asText()).isEqualTo("job-not-found");
    }

    @Test
    void tellsWhatFailed() {
        JsonNode accepted = json(caller.postJson(
                "/generate-pdf", "{\"video_id\":\"video-lost\",\"user_id\":\"u\",\"s3_key\":\"not-there.pdf\"}"));
        assertThat(accepted.path("status").asText()).isEqualTo("in_queue");

        await().untilAsserted(() -> assertThat(
                        json(caller.get("/status/video-lost")).path("status").asText())
                .isEqualTo("failed"));
        assertThat(json(caller.get("/status/video-lost")).path("error").asText())
                .startsWith("The store has no");
    }

    @Test
    void refusesAVideo() {
        HttpResponse<String> response =
                caller.postJson("/generate-pdf", "{\"video_id\":\"video-8\",\"user_id\":\"u\"}");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).path("code").asText()).isEqualTo("video-not-supported");
    }
}
