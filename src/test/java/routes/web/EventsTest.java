package routes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static routes.web.Caller.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.DeckhandTest;

/** The buckets whose events count are {@code lectures} alone. */
class EventsTest extends DeckhandTest {
    private static final String EVENT = """
            {"specversion":"1.0","id":"1","source":"//storage.googleapis.com/projects/_/buckets/private",
             "type":"google.cloud.storage.object.v1.finalized",
             "data":{"bucket":"private","name":"a.pdf","generation":"1"}}""";

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @ParameterizedTest
    @CsvSource({"application/cloudevents+json", "application/cloudevents+json; charset=utf-8"})
    void startsNothingForABucketThatIsNotListed(String contentType) {
        HttpResponse<String> response = post(contentType, EVENT);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"jobs\":[]}");
    }

    @Test
    void readsABatch() {
        assertThat(post("application/cloudevents-batch+json", "[" + EVENT + "," + EVENT + "]")
                        .body())
                .isEqualTo("{\"jobs\":[]}");
    }

    @Test
    void readsTheAttributesInHeaders() {
        HttpResponse<String> response = caller.call(caller.request("/events")
                .header("Content-Type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", "1")
                .header("ce-source", "//storage.googleapis.com/projects/_/buckets/lectures")
                .header("ce-type", "google.cloud.storage.object.v1.deleted")
                .POST(BodyPublishers.ofString("{\"bucket\":\"lectures\",\"name\":\"a.pdf\",\"generation\":\"1\"}")));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().map()).doesNotContainKey("ce-type");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {}, 400, message-not-understood",
        "application/cloudevents+json, '', 400, message-not-understood",
        "application/cloudevents+json, '{\"specversion\":\"1.0\"', 400, message-not-understood",
        "text/plain, hello, 415, media-type-unsupported",
        "application/x-www-form-urlencoded, a=b, 415, media-type-unsupported"
    })
    void refusesWhatIsNoEventWithAProblem(String contentType, String body, int status, String code) {
        HttpResponse<String> response = post(contentType, body);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("code").asText()).isEqualTo(code);
    }

    @Test
    void refusesMoreThanAnyEventHolds() {
        HttpResponse<String> response = post("application/cloudevents+json", " ".repeat(1_100_000));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).path("code").asText()).isEqualTo("message-too-large");
    }

    private HttpResponse<String> post(String contentType, String body) {
        return caller.call(
                caller.request("/events").header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }
}
