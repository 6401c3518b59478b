package blackbox;

import static org.awaitility.Awaitility.await;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.ReceivedCallback;
import blackbox.callback.Signatures;
import blackbox.decks.Decks;
import blackbox.model.ModelStub;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.Launch;
import blackbox.product.PackFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * One Deckhand with a model and a receiver of callbacks, for all tests that can share it. Tests keep out of each other's
 * way by their decks' stamps and their jobs' ids.
 */
public final class World implements CloseableResource {
    static final Duration LIMIT = Duration.ofSeconds(60);
    static final String SECRET = "a secret of the receiver";

    final ModelStub model;
    final CallbackReceiver receiver;
    final Signatures signatures = new Signatures(SECRET);
    final DeckhandProcess deckhand;
    final DeckhandClient client;

    World() throws IOException {
        model = ModelStub.start(0, Duration.ofMillis(100));
        receiver = CallbackReceiver.start();
        Path folder = Files.createTempDirectory(DeckhandJar.work(), "shared");
        deckhand = Launch.in(folder)
                .model(model.baseUrl(), 8)
                .callback(receiver.url(), SECRET)
                .with("deckhand.llm.backoff", "200ms")
                .with("deckhand.source.folder.settle", "1s")
                .with("deckhand.callback.schedule", "0s,1s,1s,1s,1s")
                .start();
        client = deckhand.client();
    }

    /** A light deck in the folder that {@code file:} keys may point into; its stamps bear its name. */
    Path deck(String name, int pages) throws IOException {
        return Decks.plain(deckhand.launch().decks().resolve(name + ".pdf"), name, pages);
    }

    /** Starts a job with {@code POST /process}; its id is the deck's name. */
    String process(Path deck) throws IOException {
        String jobId = deck.getFileName().toString().replace(".pdf", "");
        var response = client.process(jobId, deck);
        if (response.statusCode() != 202) {
            throw new AssertionError("/process was answered " + response.statusCode() + ": " + response.body());
        }
        return jobId;
    }

    JobView ended(String jobId) {
        return await("the end of job " + jobId).atMost(LIMIT).until(() -> client.job(jobId), JobView::ended);
    }

    /** The job's callbacks when there are at least so many. */
    List<ReceivedCallback> callbacks(String jobId, int count) {
        return await(count + " callbacks of job " + jobId)
                .atMost(LIMIT)
                .until(() -> receiver.of(jobId), callbacks -> callbacks.size() >= count);
    }

    ReceivedCallback callback(String jobId) {
        return callbacks(jobId, 1).get(0);
    }

    /** The files that a callback links to, fetched by a plain client. */
    PackFiles files(ReceivedCallback callback) throws IOException {
        JsonNode outputs = callback.json().path("outputs");
        return PackFiles.download(
                client,
                outputs.path("summary_json_url").asText(),
                outputs.path("docx_url").asText(),
                outputs.path("anki_url").asText());
    }

    @Override
    public void close() {
        deckhand.close();
        model.close();
        receiver.close();
    }
}
