package routes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static routes.web.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import routes.DeckhandTest;
import routes.TinyPdf;
import routes.store.FolderStore;
import routes.store.LinkSigner;

class FilesTest extends DeckhandTest {
    private static final String KEY = "outputs/files-1/summary.json";

    private Caller caller;
    private LinkSigner signer;

    @BeforeEach
    void store(@Autowired FolderStore store, @Autowired LinkSigner signer) throws IOException {
        caller = new Caller(port);
        this.signer = signer;
        store.put(KEY, new ByteArrayInputStream("{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void givesTheFileToWhoeverHoldsALink() {
        HttpResponse<String> response = caller.get(link(KEY));

        assertThat(response.body()).isEqualTo("{\"a\":1}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("attachment").contains("summary.json"));
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
    }

    @Test
    void givesThePartOfTheFileThatIsAskedFor() {
        HttpResponse<String> response = caller.send(
                caller.request(link(KEY)).header("Range", "bytes=1-3").build());

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo("\"a\"");
        assertThat(response.headers().firstValue("Content-Range")).contains("bytes 1-3/7");
    }

    @Test
    void refusesALinkThatWasChanged() {
        String other = link(KEY).replace("summary.json", "lecture.docx");
        String longer = link(KEY).replaceFirst("expires=", "expires=9");
        String unsigned = link(KEY).replaceFirst("signature=.*", "signature=");

        for (String link : new String[] {other, longer, unsigned}) {
            assertThat(json(caller.get(link)).path("code").asText()).isEqualTo("link-invalid");
        }
    }

    @Test
    void saysThatALinkHasExpired() {
        HttpResponse<String> response =
                caller.get(signer.link(KEY, Instant.now().minusSeconds(1)));

        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(json(response).path("code").asText()).isEqualTo("link-expired");
    }

    @Test
    void saysThatAFileIsGone() {
        assertThat(json(caller.get(link("outputs/files-1/gone.json")))
                        .path("code")
                        .asText())
                .isEqualTo("object-not-found");
    }

    @Test
    void namesThePartOfTheLinkThatIsMissing() {
        HttpResponse<String> response =
                caller.send(caller.request("/files/" + KEY + "?expires=1").build());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo("signature");
    }

    @Test
    void aFinishedJobLinksToEachOfItsFiles() {
        caller.upload(new Form().file("b.pdf", TinyPdf.of("Cells are small")).field("jobId", "linked-1"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> job("linked-1").path("state").asText().equals("completed"));

        JsonNode outputs = job("linked-1").path("outputs");

        assertThat(outputs.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("summary_json_url", "docx_url", "anki_url");
        outputs.forEach(url -> assertThat(caller.get(url.asText().replaceFirst("^http://localhost", ""))
                        .statusCode())
                .isEqualTo(200));
    }

    @Test
    void downloadsCanNotBeWritten() {
        HttpResponse<String> response = caller.send(
                caller.request(link(KEY)).PUT(BodyPublishers.ofString("mine")).build());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
    }

    private String link(String key) {
        return signer.link(key, Instant.now().plusSeconds(60));
    }

    private JsonNode job(String id) {
        return json(caller.get("/jobs/" + id));
    }
}
