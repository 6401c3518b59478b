package routes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractValidatorTest {
    private static final ContractValidator CONTRACT = ContractValidator.of(Path.of("docs/contract/openapi.yaml"));
    private static final String ACCEPTED = """
            {"jobId": "job-42", "status": "accepted", "message": "Processing started"}""";
    private static final String SIGNATURE = "b5a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f";

    @Test
    void acceptsAnAnswerThatKeepsTheContract() {
        assertThat(CONTRACT.findings("POST", "/process", json(202, ACCEPTED))).isEmpty();
    }

    @Test
    void readsTheContentTypeWithoutItsCharset() {
        RealResponse response =
                new RealResponse(202, Map.of("content-type", List.of("application/json;charset=UTF-8")), ACCEPTED);

        assertThat(CONTRACT.findings("POST", "/process", response)).isEmpty();
    }

    @Test
    void refusesABodyWithAMissingMember() {
        assertThat(CONTRACT.findings("POST", "/process", json(202, """
                {"jobId": "job-42", "status": "accepted"}""")))
                .containsExactly("value: required property 'message' not found");
    }

    @Test
    void refusesAMemberThatIsNotDeclared() {
        assertThat(CONTRACT.findings("POST", "/process", json(202, """
                {"jobId": "job-42", "status": "accepted", "message": "Processing started", "mood": "good"}""")))
                .singleElement()
                .asString()
                .contains("'mood'");
    }

    @Test
    void refusesAnUndeclaredMemberDeepInside() {
        assertThat(CONTRACT.findings("GET", "/deliveries/msg_1", json(200, """
                {"id": "msg_1", "state": "lost", "attempts": 1}""")))
                .singleElement()
                .asString()
                .contains("value/state");
        assertThat(CONTRACT.findings("GET", "/jobs?page-size=1", json(200, """
                {"jobs": [{"jobId": "j", "state": "failed", "source": "http", "deck": {"name": "d", "size": 7},
                  "language": "Spanish", "createdAt": "2026-01-15T09:30:00Z", "updatedAt": "2026-01-15T09:30:00Z",
                  "counts": {"waiting": 0, "asking": 0, "done": 0, "failed": 0, "skipped": 0},
                  "tokens": {"input": 0, "output": 0}}]}""")))
                .singleElement()
                .asString()
                .contains("value/jobs/0/deck")
                .contains("'size'");
    }

    @Test
    void refusesAStatusThatIsNotDeclared() {
        assertThat(CONTRACT.findings("POST", "/process", json(200, ACCEPTED)))
                .containsExactly("POST /process answered 200, which the contract does not declare");
    }

    @Test
    void refusesAPathThatIsNotDeclared() {
        assertThat(CONTRACT.findings("GET", "/secrets", json(200, "{}")))
                .containsExactly("GET /secrets is not in the contract");
    }

    @Test
    void refusesAnotherContentType() {
        RealResponse page = new RealResponse(202, Map.of("Content-Type", List.of("text/html")), "<p>");

        assertThat(CONTRACT.findings("POST", "/process", page))
                .containsExactly("the content type is 'text/html', not one of [application/json]");
    }

    @Test
    void refusesABodyThatIsNoJson() {
        assertThat(CONTRACT.findings("POST", "/process", json(202, "accepted")))
                .singleElement()
                .asString()
                .startsWith("the body is no JSON");
    }

    @Test
    void refusesAnUploadWithoutItsLocation() {
        assertThat(CONTRACT.findings("POST", "/upload", json(202, ACCEPTED)))
                .containsExactly("the header Location is missing");
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThat(CONTRACT.findings("GET", "/deliveries/msg_1", json(200, """
                {"id": "msg_1", "state": "pending", "attempts": 1, "nextAttemptAt": "tomorrow"}""")))
                .singleElement()
                .asString()
                .contains("value/nextAttemptAt");
    }

    @Test
    void findsAFileByAKeyWithSlashes() {
        RealResponse file = new RealResponse(200, Map.of("Content-Type", List.of("application/octet-stream")), "PK");

        assertThat(CONTRACT.findings("GET", "/files/outputs/job-42/lecture.docx?expires=1&signature=a", file))
                .isEmpty();
    }

    @Test
    void holdsProblemsToTheirSchemaEverywhere() {
        RealResponse problem = new RealResponse(404, Map.of("Content-Type", List.of("application/problem+json")), """
                {"type": "about:blank", "title": "Not Found", "status": 404, "detail": "There is no job job-99",
                 "code": "job-not-found"}""");

        assertThat(CONTRACT.findings("GET", "/jobs/job-99", problem))
                .containsExactly("value: required property 'nextStep' not found");
    }

    @Test
    void refusesARequestWithoutItsKey() {
        assertThat(CONTRACT.findingsOfRequest("POST", "/process", "application/json", """
                {"jobId": "job-42", "email": "student@example.org"}"""))
                .containsExactly("value: required property 's3Key' not found");
    }

    @Test
    void acceptsASignedWebhook() {
        assertThat(CONTRACT.findingsOfWebhook("jobEnded", headers(), """
                {"jobId": "job-44", "status": "failed",
                 "error": {"message": "secret.pdf needs a password; send it without one", "code": "deck-encrypted"}}""")).isEmpty();
    }

    @Test
    void refusesAWebhookWithoutAHeaderOrWithAnotherStatus() {
        Map<String, String> unsigned = new java.util.HashMap<>(headers());
        unsigned.remove("X-Worker-Signature");

        assertThat(CONTRACT.findingsOfWebhook("jobEnded", unsigned, """
                {"jobId": "job-42", "status": "completed_with_errors", "outputs": {"total_slides": 14}}"""))
                .contains("the header X-Worker-Signature is missing")
                .anySatisfy(finding -> assertThat(finding).contains("value/status"));
    }

    private static Map<String, String> headers() {
        return Map.of(
                "content-type", "application/json",
                "X-Worker-Signature", SIGNATURE,
                "webhook-id", "msg_1",
                "webhook-timestamp", "1614265330",
                "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    private static RealResponse json(int status, String body) {
        return new RealResponse(status, Map.of("Content-Type", List.of("application/json")), body);
    }
}
