package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import blackbox.callback.ReceivedCallback;
import blackbox.model.Reply;
import blackbox.product.DeckhandClient;
import blackbox.product.JobView;
import blackbox.product.PackContents;
import blackbox.product.PackFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedWorld.class)
class HttpIT {
    private final World world;

    HttpIT(World world) {
        this.world = world;
    }

    @Test
    void answersAnUploadWithTheJobAndItsAddress() throws IOException {
        HttpResponse<String> response = world.client.upload(world.deck("address", 1));

        assertThat(response.statusCode()).isEqualTo(202);
        String jobId = DeckhandClient.json(response).path("jobId").asText();
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/jobs/" + jobId));
        assertThat(world.client.job(jobId).id()).isEqualTo(jobId);
    }

    @Test
    void reportsAnUploadedDeckWithASignedCallback() throws Exception {
        String jobId = world.client.start(world.deck("signed", 3));

        ReceivedCallback callback = world.callback(jobId);
        assertThat(callback.header("Content-Type")).startsWith("application/json");
        assertThat(callback.status()).isEqualTo("completed");
        assertThat(callback.json().path("outputs").path("total_slides").asInt()).isEqualTo(3);
        assertThat(callback.json().has("secret")).isFalse();
        world.signatures.verifyStandardWebhook(callback);
        assertThat(callback.header("X-Worker-Signature")).isEqualTo(world.signatures.workerSignature(callback));
        assertThat(world.ended(jobId).state()).isEqualTo("completed");
    }

    @Test
    void linksFromTheCallbackToTheThreeFiles() throws IOException {
        PackFiles files = world.files(world.callback(world.client.start(world.deck("links", 3))));

        assertThat(files.slideNumbers()).containsExactly(1, 2, 3);
        PackContents contents = PackContents.of(files);
        List<String> headings = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> n + ". " + files.titles().get(n - 1))
                .toList();
        assertThat(contents.docxTexts()).containsAll(headings);
        // The model gives two cards a slide.
        assertThat(contents.notes()).hasSize(6);
    }

    @Test
    void answersProcessAsTheExistingWorkerDoes() throws IOException {
        HttpResponse<String> response = world.client.process("contract", world.deck("contract", 1));

        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode body = DeckhandClient.json(response);
        assertThat(body.path("jobId").asText()).isEqualTo("contract");
        assertThat(body.path("status").asText()).isEqualTo("accepted");
        assertThat(body.path("message").asText()).isEqualTo("Processing started");
    }

    @Test
    void takesTheSameJobIdPostedFiveTimesAtOnceForOneJob() throws IOException {
        Path deck = world.deck("fivefold", 3);

        List<HttpResponse<String>> answers = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> process("fivefold", deck)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(202);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        world.callback("fivefold");
        assertThat(world.client.jobs()).extracting(JobView::id).containsOnlyOnce("fivefold");
        assertThat(world.model.calls().where(request -> request.of("fivefold"))).hasSize(3);
        assertThat(world.receiver.of("fivefold")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobId", "s3Key", "email"})
    void namesTheFieldOfARequestThatIsMissingOrEmpty(String field) throws IOException {
        String whole =
                "{\"jobId\": \"incomplete\", \"s3Key\": \"decks/a.pdf\", \"email\": \"a@example.org\", \"language\": \"Spanish\"}";

        for (String body : List.of(
                whole.replaceFirst("\"" + field + "\": \"[^\"]*\", ", ""),
                whole.replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"\""))) {
            HttpResponse<String> response = world.client.post("/process", body);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(response.body()).contains(field);
        }
    }

    @Test
    void readsNoFileOutsideTheAllowedFolders() throws IOException {
        Path outside = Files.copy(
                world.deck("outside", 1), world.deckhand.launch().folder().resolve("outside.pdf"));

        HttpResponse<String> response = world.client.process("outside", outside);

        if (response.statusCode() == 202) {
            assertThat(world.ended("outside").state()).isEqualTo("failed");
        } else {
            assertThat(response.statusCode()).isEqualTo(400);
        }
        assertThat(world.model.calls().where(request -> request.of("outside"))).isEmpty();
    }

    @Test
    void reportsADeckThatCannotBeReadAsFailed() throws IOException {
        Path deck = world.deckhand.launch().decks().resolve("broken.pdf");
        Files.writeString(deck, "This was never a PDF.");

        ReceivedCallback callback = world.callback(world.process(deck));

        assertThat(callback.status()).isEqualTo("failed");
        assertThat(callback.json().path("error").path("code").asText()).isNotBlank();
        assertThat(callback.json().path("error").path("message").asText()).isNotBlank();
        assertThat(world.ended("broken").state()).isEqualTo("failed");
        assertThat(world.ended("broken").errorCode())
                .isEqualTo(callback.json().path("error").path("code").asText());
    }

    @Test
    void stopsAJobThatIsCancelled() throws IOException {
        world.model.always(request -> request.of("cancelled"), Reply.answerAfter(Duration.ofSeconds(2)));
        String jobId = world.process(world.deck("cancelled", 30));

        assertThat(world.client.cancel(jobId).statusCode()).isBetween(200, 299);

        assertThat(world.ended(jobId).state()).isEqualTo("cancelled");
    }

    @Test
    void isHealthyAndNamesItsVersion() throws IOException {
        JsonNode health = DeckhandClient.json(world.client.get("/health"));

        assertThat(health.path("status").asText()).isEqualTo("healthy");
        assertThat(health.path("version").asText()).isNotBlank();
    }

    private HttpResponse<String> process(String jobId, Path deck) {
        try {
            return world.client.process(jobId, deck);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
