package routes.web;

import static org.assertj.core.api.Assertions.assertThat;
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

class JobsTest extends DeckhandTest {
    /** Newer than any real job, so that these are the first of the list. */
    private static final long FUTURE = 32_503_680_000_000L;

    private Caller caller;
    private LedgerRows rows;

    @BeforeEach
    void connect(@Autowired JdbcClient db) {
        caller = new Caller(port);
        rows = new LedgerRows(db);
    }

    @Test
    void listsTheNewestFirstAPageAtATime() {
        rows.job("old", "accepted", FUTURE);
        rows.job("middle", "accepted", FUTURE + 1);
        rows.job("new", "accepted", FUTURE + 2);
        rows.slide("new", 1, "done");
        rows.slide("new", 2, "waiting");

        JsonNode first = json(caller.get("/jobs?page-size=2"));
        JsonNode second =
                json(caller.get("/jobs?page-size=1&before=" + first.path("next").asText()));

        assertThat(first.path("jobs").findValuesAsText("jobId")).containsExactly("new", "middle");
        assertThat(first.path("jobs").path(0).path("counts").path("done").asInt())
                .isEqualTo(1);
        assertThat(first.path("jobs").path(1).path("counts").path("done").asInt())
                .isZero();
        assertThat(second.path("jobs").findValuesAsText("jobId")).containsExactly("old");
    }

    @Test
    void theLastPageHasNoNext() {
        rows.job("oldest", "accepted", 1);

        JsonNode page = json(caller.get("/jobs?page-size=200"));

        assertThat(page.path("jobs").findValuesAsText("jobId")).endsWith("oldest");
        assertThat(page.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"page-size, 0", "page-size, 201", "page-size, many", "before, nothing-has-this-id"})
    void namesTheParameterThatWillNotDo(String name, String value) {
        HttpResponse<String> response = caller.get("/jobs?" + name + "=" + value);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo(name);
    }

    @Test
    void tellsOfASlideItsTitleAndNothingElseOfItsText() {
        rows.job("quiet", "describing", 2);
        rows.slide("quiet", 1, "asking");

        HttpResponse<String> response = caller.get("/jobs/quiet");

        assertThat(json(response).path("slides").path(0).path("title").asText()).isEqualTo("Cells");
        assertThat(response.body()).doesNotContain("secret text");
    }

    @Test
    void cancelsAJobOnce() {
        rows.job("unwanted", "accepted", 3);

        assertThat(caller.delete("/jobs/unwanted").body())
                .isEqualTo("{\"jobId\":\"unwanted\",\"state\":\"cancelled\"}");
        HttpResponse<String> again = caller.delete("/jobs/unwanted");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("code").asText()).isEqualTo("job-ended");
        assertThat(json(caller.get("/jobs/unwanted")).path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void knowsNoJobOfAnUnknownId() {
        assertThat(caller.get("/jobs/nobody").statusCode()).isEqualTo(404);
        HttpResponse<String> response = caller.delete("/jobs/nobody");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("""
                {"type":"urn:deckhand:error:job-not-found","title":"Not Found","status":404,\
                "detail":"There is no job nobody","code":"job-not-found",\
                "nextStep":"GET /jobs lists the jobs there are"}""");
    }

    @Test
    void sendsADeadCallbackAgain() {
        rows.job("told", "completed", 4);
        rows.deadDelivery("msg_dead", "told");

        assertThat(json(caller.get("/deliveries/msg_dead")).path("state").asText())
                .isEqualTo("dead");
        JsonNode due = json(caller.post("/deliveries/msg_dead/replay"));

        assertThat(due.path("state").asText()).isEqualTo("pending");
        assertThat(due.path("attempts").asInt()).isEqualTo(12);
        assertThat(due.path("lastStatus").asInt()).isEqualTo(500);
        assertThat(json(caller.get("/jobs/told")).path("deliveries").path(0)).isEqualTo(due);
    }

    @Test
    void knowsNoCallbackOfAnUnknownId() {
        assertThat(caller.get("/deliveries/msg_none").statusCode()).isEqualTo(404);
        assertThat(json(caller.post("/deliveries/msg_none/replay")).path("code").asText())
                .isEqualTo("delivery-not-found");
    }
}
