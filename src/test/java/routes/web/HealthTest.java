package routes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static routes.web.Caller.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import routes.DeckhandTest;

class HealthTest extends DeckhandTest {
    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @Test
    void isHealthyAndSaysItsVersion() {
        HttpResponse<String> response = caller.get("/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("status").asText()).isEqualTo("healthy");
        assertThat(json(response).path("version").asText()).startsWith("0.");
    }

    @Test
    void tellsAnOrchestratorThatItLivesAndIsReady() {
        assertThat(caller.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(caller.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void showsTheLedgersCountsToTheMonitoring(@Autowired JdbcClient db) {
        LedgerRows rows = new LedgerRows(db);
        rows.job("measured", "completed_with_errors", 5);
        rows.slide("measured", 1, "skipped");
        rows.call("measured", "answered", "stub", 1300, 410);
        rows.call("measured", "failed", "stub", 0, 0);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(metrics())
                .containsPattern("deckhand_jobs\\{.*state=\"completed_with_errors\".*} [1-9]")
                .containsPattern("deckhand_slides\\{.*state=\"skipped\".*} [1-9]")
                .containsPattern("deckhand_deliveries\\{.*state=\"dead\".*} \\d")
                .containsPattern("deckhand_due\\{.*stage=\"slides\".*} \\d")
                .containsPattern("deckhand_llm_calls_total\\{.*outcome=\"answered\",provider=\"stub\".*} 1")
                .containsPattern("deckhand_llm_calls_total\\{.*outcome=\"failed\",provider=\"stub\".*} 1")
                .containsPattern("deckhand_tokens_total\\{.*direction=\"input\",provider=\"stub\".*} 1300")
                .containsPattern("deckhand_tokens_total\\{.*direction=\"output\",provider=\"stub\".*} 410"));
    }

    private String metrics() {
        Caller management = new Caller(managementPort);
        return management
                .send(management.request("/actuator/prometheus").build())
                .body();
    }
}
