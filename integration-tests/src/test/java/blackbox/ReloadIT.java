package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.decks.Decks;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Route files edited while Deckhand serves. */
class ReloadIT {
    private static final Path BUILT_IN = Path.of("../src/main/resources/camel");
    private static final String REQUEST = "10-receive-process-request.camel.yaml";
    private static final String DOCX = "52-make-docx.camel.yaml";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Path routes = Path.of("routes");
    private static DeckhandProcess deckhand;
    private static DeckhandClient client;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory(DeckhandJar.work(), "reload");
        routes = Files.createDirectory(folder.resolve("routes"));
        deckhand = Launch.in(folder)
                .with("deckhand.routes.dir", routes.toString())
                .with("deckhand.routes.reload", "true")
                .start();
        client = deckhand.client();
    }

    @AfterAll
    static void stop() {
        deckhand.close();
    }

    @Test
    void takesUpAnEditedRouteAndGoesBackToTheBuiltInOneWhenItsFileIsGone() throws IOException {
        Path file = write(REQUEST, builtIn(REQUEST).replace("Processing started", "On its way"));
        awaitAnswer("edited", "On its way");

        write(REQUEST, builtIn(REQUEST).replace("Processing started", "Soon"));
        awaitAnswer("editedagain", "Soon");

        Files.delete(file);
        awaitAnswer("deleted", "Processing started");
    }

    @Test
    void refusesABrokenEditWithFileAndLineAndGoesOnWorking() throws IOException {
        Path file = write(DOCX, builtIn(DOCX).replace("ref: wordWriter", "ref: wordWrita"));

        String refused = file.toRealPath() + ":18: there is no bean wordWrita; did you mean wordWriter?";
        await().atMost(SOON).until(() -> deckhand.tail().contains(refused));

        assertThat(ended("broken").state()).isEqualTo("completed");
        Files.delete(file);
    }

    @Test
    void usesAnEditedStepForTheNextJob() throws IOException {
        write("53-make-anki.camel.yaml", builtIn("53-make-anki.camel.yaml").replace("lecture.apkg", "cards.apkg"));
        await().atMost(SOON).until(() -> deckhand.tail().contains("53-make-anki.camel.yaml: taken up"));

        JobView job = ended("cards");

        assertThat(job.state()).isEqualTo("completed");
        assertThat(deckhand.launch().dataDir().resolve("store/outputs/" + job.id() + "/cards.apkg"))
                .isNotEmptyFile();
    }

    private static void awaitAnswer(String name, String message) throws IOException {
        Path deck = Decks.plain(deckhand.launch().decks().resolve(name + ".pdf"), name, 1);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.process(name, deck).body().contains(message));
    }

    private static JobView ended(String name) throws IOException {
        Path deck = Decks.plain(deckhand.launch().decks().resolve(name + ".pdf"), name, 2);
        assertThat(client.process(name, deck).statusCode()).isEqualTo(202);
        return await().atMost(World.LIMIT).until(() -> client.job(name), JobView::ended);
    }

    private static String builtIn(String name) throws IOException {
        return Files.readString(BUILT_IN.resolve(name));
    }

    /** As editors do: written beside, then renamed. */
    private static Path write(String name, String text) throws IOException {
        Path beside = Files.writeString(routes.resolve(name + ".swp"), text);
        return Files.move(beside, routes.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
