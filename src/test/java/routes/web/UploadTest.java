package routes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static routes.web.Caller.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.DeckhandTest;
import routes.TinyPdf;

class UploadTest extends DeckhandTest {
    private static final byte[] DECK = TinyPdf.of("Cells are the units of life", "Mitosis divides a cell");

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @Test
    void saysWhereTheJobCanBeFollowed() {
        HttpResponse<String> response = caller.upload(new Form().file("Biology 1.pdf", DECK));

        String id = json(response).path("jobId").asText();
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(id).matches("biology-1-[0-9a-f]{8}");
        assertThat(response.headers().firstValue("Location")).contains("/jobs/" + id);
        assertThat(job(id).path("deck").path("name").asText()).isEqualTo("Biology 1");
    }

    @Test
    void keepsWhatTheSenderChose() {
        caller.upload(new Form().file("b.pdf", DECK).field("jobId", "chosen-1").field("language", "Portuguese"));

        assertThat(job("chosen-1").path("language").asText()).isEqualTo("Portuguese");
        assertThat(job("chosen-1").path("source").asText()).isEqualTo("upload");
    }

    @Test
    void takesAnEmptyFieldForOneThatWasLeftOut() {
        HttpResponse<String> response =
                caller.upload(new Form().file("b.pdf", DECK).field("jobId", "").field("language", " "));

        assertThat(job(json(response).path("jobId").asText()).path("language").asText())
                .isEqualTo("Spanish");
    }

    @Test
    void keepsTheFirstDeckWhenTheSameJobIsSentAgain() throws IOException {
        Form first = new Form().file("b.pdf", DECK).field("jobId", "again-1");
        Form second = new Form().file("c.pdf", TinyPdf.of("Something else")).field("jobId", "again-1");

        assertThat(caller.upload(first).body())
                .isEqualTo(caller.upload(second).body())
                .isEqualTo("{\"jobId\":\"again-1\",\"status\":\"accepted\",\"message\":\"Processing started\"}");
        assertThat(storedDecks("again-1")).containsExactly(DECK);
    }

    @Test
    void makesOneJobOfFiveUploadsAtOnce() {
        List<Integer> answers = IntStream.range(0, 5)
                .parallel()
                .mapToObj(n -> caller.upload(new Form().file("b.pdf", DECK).field("jobId", "five-1")))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).containsExactly(202, 202, 202, 202, 202);
        assertThat(json(caller.get("/jobs?page-size=200")).findValuesAsText("jobId"))
                .containsOnlyOnce("five-1");
    }

    @Test
    void failsTheJobAndNotTheUploadWhenTheFileIsNoPdf() {
        caller.upload(new Form()
                .file("notes.pdf", "hello".getBytes(StandardCharsets.UTF_8))
                .field("jobId", "no-pdf"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> job("no-pdf").path("state").asText().equals("failed"));
        assertThat(job("no-pdf").path("error").path("code").asText()).isEqualTo("deck-not-pdf");
    }

    @Test
    void refusesAFormWithoutADeck() {
        Form none = new Form().field("jobId", "j");
        Form empty = new Form().file("b.pdf", new byte[0]);
        Form two = new Form().file("b.pdf", DECK).file("c.pdf", DECK);

        assertThat(Stream.of(none, empty, two).map(caller::upload)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(json(response).path("code").asText()).isEqualTo("field-invalid");
            assertThat(json(response).path("field").asText()).isEqualTo("file");
            assertThat(json(response).path("nextStep").asText())
                    .isEqualTo("Send the deck as the multipart part named file");
        });
    }

    @ParameterizedTest
    @CsvSource({"jobId, ../etc", "jobId, 'a b'", "language, 'two\nlines'"})
    void namesTheFieldThatWillNotDo(String field, String value) {
        HttpResponse<String> response =
                caller.upload(new Form().file("b.pdf", DECK).field(field, value));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("field").asText()).isEqualTo(field);
    }

    @Test
    void namesTheLimitAndItsSettingWhenTheFileIsTooLarge() {
        HttpResponse<String> response = caller.upload(new Form().file("big.pdf", new byte[3_000_000]));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).path("code").asText()).isEqualTo("upload-too-large");
        assertThat(json(response).path("detail").asText())
                .isEqualTo("The file is larger than 2 MB, the limit that deckhand.upload.max-bytes sets");
        assertThat(json(response).path("nextStep").asText()).isEqualTo("Send a smaller one or raise it");
    }

    @Test
    void refusesWhatIsNoForm() {
        HttpResponse<String> json = caller.postJson("/upload", "{}");
        HttpResponse<String> broken = caller.call(caller.request("/upload")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("no boundary anywhere")));

        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(json(json).path("code").asText()).isEqualTo("media-type-unsupported");
        assertThat(broken.statusCode()).isEqualTo(400);
    }

    @Test
    void leavesNothingBehindWhereItWasSpooled() throws IOException {
        caller.upload(new Form().file("b.pdf", new byte[200_000]));
        caller.upload(new Form().file("big.pdf", new byte[3_000_000]));

        try (Stream<Path> files = Files.walk(DATA.resolve("tmp"))) {
            assertThat(files.filter(file -> file.toString().contains("upload_")))
                    .isEmpty();
        }
    }

    private JsonNode job(String id) {
        return json(caller.get("/jobs/" + id));
    }

    private static List<byte[]> storedDecks(String jobId) throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("store/work").resolve(jobId))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .map(UploadTest::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
