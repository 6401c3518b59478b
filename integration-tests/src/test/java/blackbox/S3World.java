package blackbox;

import static org.awaitility.Awaitility.await;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.ReceivedCallback;
import blackbox.decks.Decks;
import blackbox.model.ModelStub;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.Launch;
import blackbox.servers.S3Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two S3 servers, one to take decks from and one to keep packs on, a model and a receiver of callbacks. */
final class S3World implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(90);
    static final String SECRET = "a secret of the receiver";
    static final String DECKS = "decks";
    static final String PACKS = "packs";

    final S3Server decks = S3Server.start();
    final S3Server packs = S3Server.start();
    final ModelStub model = ModelStub.start(0, Duration.ofMillis(50));
    final CallbackReceiver receiver = CallbackReceiver.start();
    private final Path folder = Files.createTempDirectory(DeckhandJar.work(), "s3");
    private final List<DeckhandProcess> started = new ArrayList<>();

    S3World() throws IOException {
        decks.createBucket(DECKS);
        packs.createBucket(PACKS);
    }

    /** Takes decks from one server's bucket and keeps packs in the other's; {@code name} is its folder. */
    Launch launch(String name) throws IOException {
        return Launch.in(folder.resolve(name))
                .model(model.baseUrl(), 8)
                .callback(receiver.url(), SECRET)
                .with("deckhand.rehearse", "false")
                .with("deckhand.source.folder.enabled", "false")
                .env("AWS_REGION", packs.region())
                .env("AWS_ACCESS_KEY_ID", packs.accessKey())
                .env("AWS_SECRET_ACCESS_KEY", packs.secretKey())
                .env("AWS_ENDPOINT_URL", packs.endpoint())
                .env("S3_BUCKET", PACKS)
                .with("deckhand.source.s3.bucket", DECKS)
                .with("deckhand.source.s3.endpoint", decks.endpoint())
                .with("deckhand.source.s3.prefix", name + "/")
                .with("deckhand.source.s3.delay", "200ms");
    }

    DeckhandProcess start(Launch launch) throws IOException {
        DeckhandProcess process = launch.start();
        started.add(process);
        return process;
    }

    /** A light deck whose stamps bear its name. */
    Path deck(String name, int pages) throws IOException {
        return Decks.plain(folder.resolve(name + ".pdf"), name, pages);
    }

    void put(String key, Path deck, Map<String, String> metadata) throws IOException {
        decks.put(DECKS, key, Files.readAllBytes(deck), metadata);
    }

    /** The callbacks of jobs whose id starts with this. */
    List<ReceivedCallback> callbacksOf(String idPrefix) {
        return receiver.all().stream()
                .filter(callback -> callback.jobId().startsWith(idPrefix))
                .toList();
    }

    ReceivedCallback callbackOf(String idPrefix) {
        return await("a callback of " + idPrefix)
                .atMost(LIMIT)
                .until(() -> callbacksOf(idPrefix), callbacks -> !callbacks.isEmpty())
                .get(0);
    }

    /** As a browser or curl would. */
    static HttpResponse<byte[]> fetch(String link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofByteArray());
    }

    /** The ends of all logs, for when a test failed. */
    String tails() throws IOException {
        StringBuilder all = new StringBuilder();
        for (DeckhandProcess process : started) {
            all.append("--- ").append(process.launch().folder()).append('\n').append(process.tail());
        }
        return all.toString();
    }

    @Override
    public void close() {
        started.forEach(DeckhandProcess::close);
        model.close();
        receiver.close();
        packs.close();
        decks.close();
    }
}
