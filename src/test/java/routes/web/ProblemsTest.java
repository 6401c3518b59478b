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

class ProblemsTest extends DeckhandTest {
    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @Test
    void anUnknownPathIsAProblemWithANextStep() {
        HttpResponse<String> response = caller.send(caller.request("/nowhere").build());

        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).isEqualTo("""
                {"type":"urn:deckhand:error:path-unknown","title":"Not Found","status":404,\
                "detail":"Nothing answers at this path","code":"path-unknown",\
                "nextStep":"Look into docs/contract/openapi.yaml for what does"}""");
    }

    @ParameterizedTest
    @CsvSource({"GET, /upload, 405", "POST, /jobs, 405", "GET, /process, 405", "GET, /error, 404", "GET, /files/, 400"})
    void whatSpringRefusesIsAProblemToo(String method, String path, int status) {
        HttpResponse<String> response = caller.send(
                caller.request(path).method(method, BodyPublishers.noBody()).build());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).path("status").asInt()).isEqualTo(status);
        assertThat(json(response).path("code").asText()).isNotEmpty();
    }

    @Test
    void anAnswerThatCanNotBeHadInThatFormIsAProblem() {
        HttpResponse<String> response = caller.send(
                caller.request("/jobs").header("Accept", "text/html").build());

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(json(response).path("code").asText()).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                           | request-malformed |",
                "[]                                          | request-malformed |",
                "{\"s3Key\": \"a.pdf\", \"email\": \"e\"}    | field-invalid     | jobId",
                "{\"jobId\": {}, \"s3Key\": \"a.pdf\"}       | field-invalid     | jobId",
                "{\"jobId\": \"p\", \"s3Key\": \" \"}        | field-invalid     | s3Key"
            })
    void aProcessRequestThatWillNotDoIsAProblemWithItsField(String body, String code, String field) {
        HttpResponse<String> response = caller.postJson("/process", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("code").asText()).isEqualTo(code);
        assertThat(json(response).path("field").asText(null)).isEqualTo(field);
    }

    @Test
    void aProcessRequestIsAcceptedOnceHoweverOftenItIsSent() {
        String request = """
                {"jobId": "process-1", "s3Key": "uploads/none.pdf", "email": "a@example.org", "language": "English"}""";

        assertThat(caller.postJson("/process", request).body())
                .isEqualTo(caller.postJson("/process", request).body())
                .isEqualTo("{\"jobId\":\"process-1\",\"status\":\"accepted\",\"message\":\"Processing started\"}");
    }
}
