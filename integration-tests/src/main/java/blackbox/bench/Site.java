package blackbox.bench;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.ReceivedCallback;
import blackbox.decks.Decks;
import blackbox.product.DeckhandProcess;
import blackbox.product.Launch;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;

/** A fresh Deckhand to be measured, with a receiver that tells when a job has ended. */
final class Site implements AutoCloseable {
    private static final String SECRET = "benchmark";

    private final BenchSettings settings;
    private final CallbackReceiver receiver = CallbackReceiver.start();
    private final DeckhandProcess deckhand;

    Site(BenchSettings settings, StubProcess stub, int concurrency, List<String> jvmFlags) throws IOException {
        this.settings = settings;
        Path folder = Files.createTempDirectory(settings.work(), "site");
        deckhand = Launch.in(folder)
                .jvm(jvmFlags)
                .model(stub.baseUrl(), concurrency)
                .callback(receiver.url(), SECRET)
                .start(settings.jar());
    }

    DeckhandProcess deckhand() {
        return deckhand;
    }

    /** Makes a deck of which no page was seen before; its name is its stamp and the job's id. */
    Path deck(String name, int pages) throws IOException {
        Path file = deckhand.launch().decks().resolve(name + ".pdf");
        return Decks.repeated(settings.deck(), file, name, pages);
    }

    /** Sends the deck and returns when it was sent. */
    Instant send(Path deck) throws IOException {
        Instant sent = Instant.now();
        HttpResponse<String> response = deckhand.client().process(jobId(deck), deck);
        if (response.statusCode() != 202) {
            throw new IllegalStateException("answered " + response.statusCode() + ": " + response.body());
        }
        return sent;
    }

    /** Seconds from the sending to the callback, which must report every slide done. */
    double secondsUntilDone(Path deck, Instant sent, Duration limit) {
        ReceivedCallback callback = Awaitility.await("callback of " + jobId(deck))
                .atMost(limit)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ended(deck), list -> !list.isEmpty())
                .get(0);
        expectWhole(callback);
        return Duration.between(sent, callback.at()).toMillis() / 1000.0;
    }

    private List<ReceivedCallback> ended(Path deck) {
        if (!deckhand.alive()) {
            throw new IllegalStateException(
                    "Deckhand has died, see " + deckhand.launch().log());
        }
        return receiver.of(jobId(deck));
    }

    private static void expectWhole(ReceivedCallback callback) {
        if (!callback.status().equals("completed")
                || !callback.json().path("outputs").path("failed_slides").isEmpty()) {
            throw new IllegalStateException("the job did not end well: " + callback.text());
        }
    }

    private static String jobId(Path deck) {
        return deck.getFileName().toString().replace(".pdf", "");
    }

    @Override
    public void close() {
        deckhand.close();
        receiver.close();
    }
}
