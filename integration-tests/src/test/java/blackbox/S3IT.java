package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.callback.ReceivedCallback;
import blackbox.callback.Signatures;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.Launch;
import blackbox.product.PackFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.TestWatcher;

/** Decks from a bucket, packs into another server's bucket, with links that anybody can fetch. */
@ExtendWith(S3IT.Tails.class)
class S3IT {
    private static S3World world;
    private final Signatures signatures = new Signatures(S3World.SECRET);

    @BeforeAll
    static void open() throws IOException {
        world = new S3World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void makesAPackOfAnObjectWithLinksThatAnybodyCanFetch() throws Exception {
        DeckhandProcess deckhand = world.start(world.launch("plain"));
        world.put("plain/Größe 1+2.pdf", world.deck("linked", 3), Map.of("deckhand-language", "German"));

        ReceivedCallback callback = world.callbackOf("gro-e-1-2");

        signatures.verifyStandardWebhook(callback);
        assertThat(callback.header("X-Worker-Signature")).isEqualTo(signatures.workerSignature(callback));
        JsonNode outputs = callback.json().path("outputs");
        String docx = outputs.path("docx_url").asText();
        assertThat(docx).startsWith(world.packs.endpoint() + "/packs/outputs/").contains("X-Amz-Expires=86400");
        PackFiles files = PackFiles.download(
                deckhand.client(),
                outputs.path("summary_json_url").asText(),
                docx,
                outputs.path("anki_url").asText());
        assertThat(files.slideNumbers()).containsExactly(1, 2, 3);
        assertThat(files.summary().path("language").asText()).isEqualTo("German");
        expectServedAs(docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "lecture.docx");
        expectServedAs(outputs.path("anki_url").asText(), "application/apkg", "lecture.apkg");
        expectServedAs(outputs.path("summary_json_url").asText(), "application/json", "summary.json");
        assertThat(S3World.fetch(docx.replace("lecture.docx", "lecture.apkg")).statusCode())
                .isEqualTo(403);
        assertThat(S3World.fetch(docx.replace("Expires=86400", "Expires=604800"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(world.decks.list(S3World.DECKS, "plain/")).containsExactly("plain/Größe 1+2.pdf");
        assertThat(world.decks.list(S3World.DECKS, "")).noneMatch(key -> key.startsWith("outputs/"));
    }

    @Test
    void makesOneJobOfAnObjectThatTwoProcessesSeeAgainAndAgain() throws Exception {
        Launch one = world.launch("shared").with("deckhand.source.s3.after", "move");
        Launch other = world.launch("shared")
                .with("deckhand.source.s3.after", "move")
                .with("deckhand.store.link-lifetime", "2s");
        for (String name : List.of("alpha", "beta", "gamma")) {
            world.put("shared/" + name + ".pdf", world.deck(name, 2), Map.of());
        }
        Path broken = Files.writeString(world.deck("broken", 1), "This was never a PDF.");
        world.put("shared/broken.pdf", broken, Map.of());
        DeckhandProcess first = world.start(one);
        DeckhandProcess second = world.start(other);

        for (String name : List.of("alpha", "beta", "gamma", "broken")) {
            world.callbackOf(name);
        }
        await("all objects put away")
                .atMost(S3World.LIMIT)
                .until(() -> world.decks.list(S3World.DECKS, "shared/").isEmpty());
        assertThat(first.client().jobs()).extracting(JobView::id).hasSize(4);
        for (String name : List.of("alpha", "beta", "gamma")) {
            assertThat(world.callbacksOf(name).stream()
                            .map(ReceivedCallback::webhookId)
                            .distinct())
                    .hasSize(1);
            assertThat(world.model.calls().where(request -> request.of(name))).hasSize(2);
        }
        assertThat(world.decks.list(S3World.DECKS, "done/"))
                .containsExactly("done/shared/alpha.pdf", "done/shared/beta.pdf", "done/shared/gamma.pdf");
        assertThat(world.decks.list(S3World.DECKS, "failed/"))
                .containsExactly("failed/shared/broken.pdf", "failed/shared/broken.pdf.error.txt");
        assertThat(world.decks.get(S3World.DECKS, "failed/shared/broken.pdf.error.txt"))
                .asString(StandardCharsets.UTF_8)
                .contains("deck-not-pdf");
        expectLinkToEnd(second);
    }

    @Test
    void isTheWorkerThatExistingFrontendsExpectByItsEnvironmentAlone() throws Exception {
        Path folder = Files.createTempDirectory(DeckhandJar.work(), "environment");
        DeckhandProcess deckhand = world.start(Launch.byEnvironment(folder)
                .env("AWS_REGION", world.packs.region())
                .env("AWS_ACCESS_KEY_ID", world.packs.accessKey())
                .env("AWS_SECRET_ACCESS_KEY", world.packs.secretKey())
                .env("AWS_ENDPOINT_URL", world.packs.endpoint())
                .env("S3_BUCKET", S3World.PACKS)
                .env("OPENAI_API_KEY", "sk-stub")
                .env("OPENAI_BASE_URL", world.model.baseUrl())
                .env("WORKER_CALLBACK_URL", world.receiver.url())
                .env("WORKER_CALLBACK_SECRET", S3World.SECRET)
                .env("LOG_LEVEL", "INFO"));
        world.packs.put(
                S3World.PACKS, "uploads/lecture 7.pdf", Files.readAllBytes(world.deck("existing", 2)), Map.of());

        HttpResponse<String> answer = deckhand.client()
                .post(
                        "/process",
                        "{\"jobId\":\"existing-7\",\"s3Key\":\"uploads/lecture 7.pdf\",\"email\":\"me@example.org\","
                                + "\"language\":\"French\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(DeckhandClient.json(answer))
                .isEqualTo(
                        new com.fasterxml.jackson.databind.ObjectMapper()
                                .readTree(
                                        "{\"jobId\":\"existing-7\",\"status\":\"accepted\",\"message\":\"Processing started\"}"));
        ReceivedCallback callback = world.callbackOf("existing-7");
        signatures.verifyStandardWebhook(callback);
        assertThat(callback.header("X-Worker-Signature")).isEqualTo(signatures.workerSignature(callback));
        assertThat(callback.status()).isEqualTo("completed");
        assertThat(S3World.fetch(
                                callback.json().path("outputs").path("docx_url").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(world.packs.list(S3World.PACKS, "outputs/existing-7/"))
                .containsExactly(
                        "outputs/existing-7/lecture.apkg",
                        "outputs/existing-7/lecture.docx",
                        "outputs/existing-7/summary.json");
        sendsALargeDeckInParts(deckhand);
    }

    private static void sendsALargeDeckInParts(DeckhandProcess deckhand) throws IOException {
        Path large = withBallast(world.deck("large", 2), 18);

        String jobId = deckhand.client().start(large);

        assertThat(world.callbackOf(jobId).status()).isEqualTo("completed");
        String key = world.packs.list(S3World.PACKS, "work/" + jobId + "/deck").get(0);
        assertThat(world.packs.get(S3World.PACKS, key)).isEqualTo(Files.readAllBytes(large));
        assertThat(world.packs.head(S3World.PACKS, key).eTag()).contains("-3");
    }

    private static void expectServedAs(String link, String type, String name) throws Exception {
        HttpResponse<byte[]> response = S3World.fetch(link);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''" + name);
    }

    /** Its links last two seconds. */
    private static void expectLinkToEnd(DeckhandProcess deckhand) throws IOException {
        String alpha = deckhand.client().jobs().stream()
                .map(JobView::id)
                .filter(id -> id.startsWith("alpha"))
                .findFirst()
                .orElseThrow();
        String link = deckhand.client().job(alpha).link("lecture.docx");
        await("the end of the link")
                .atMost(Duration.ofSeconds(20))
                .until(() -> S3World.fetch(link).statusCode() == 403);
    }

    /** The same deck with so many megabytes in it that no reader looks at. */
    private static Path withBallast(Path deck, int megabytes) throws IOException {
        byte[] ballast = new byte[megabytes * 1024 * 1024];
        new Random(1).nextBytes(ballast);
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(deck))) {
            COSStream stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream()) {
                out.write(ballast);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Ballast"), stream);
            document.save(deck.toFile());
        }
        return deck;
    }

    /** Shows Deckhand's log when a test has failed. */
    static final class Tails implements TestWatcher {
        @Override
        public void testFailed(org.junit.jupiter.api.extension.ExtensionContext context, Throwable cause) {
            try {
                System.err.println(world.tails());
            } catch (IOException e) {
                System.err.println("there is no log: " + e);
            }
        }
    }
}
