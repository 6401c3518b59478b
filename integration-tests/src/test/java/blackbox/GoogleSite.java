package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.ReceivedCallback;
import blackbox.callback.Signatures;
import blackbox.decks.Decks;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.Launch;
import blackbox.product.PackFiles;
import blackbox.servers.GcsServer;
import blackbox.servers.PubSub;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A topic with its subscription, a bucket of lectures, a bucket for packs, and a receiver: all that Deckhand meets on Google. */
final class GoogleSite implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(90);
    static final String LECTURES = "lectures";
    static final String PACKS = "packs";
    private static final String SECRET = "a secret of the receiver";
    private static final String TOPIC = "news";
    private static final String DEAD = "dead";

    final PubSub pubSub = PubSub.start();
    final GcsServer gcs = GcsServer.start();
    final CallbackReceiver receiver = CallbackReceiver.start();
    private final Path folder = Files.createTempDirectory(DeckhandJar.work(), "google");

    GoogleSite() throws IOException {
        gcs.createBucket(LECTURES);
        gcs.createBucket(PACKS);
        pubSub.createTopic(TOPIC);
        pubSub.createTopic(DEAD);
        pubSub.createSubscription("of-dead", DEAD, Duration.ofSeconds(10));
        pubSub.createSubscription("decks", TOPIC, Duration.ofSeconds(10), DEAD, 5);
    }

    /** An installation of its own folder, but with the ledger of all that this site launches. */
    Launch launch(String name) throws IOException {
        return Launch.in(folder.resolve(name))
                .with("deckhand.ledger.url", "jdbc:sqlite:" + folder.resolve("ledger.db"))
                .with("deckhand.ledger.lease", "3s")
                .with("deckhand.rehearse", "false")
                .with("deckhand.source.folder.enabled", "false")
                .with("deckhand.source.pubsub.subscription", "decks")
                .with("deckhand.source.pubsub.backoff", "1s")
                .with("deckhand.source.pubsub.longest-backoff", "2s")
                .with("deckhand.store.kind", "gcs")
                .with("deckhand.store.gcs.prefix", "study/")
                .with("deckhand.store.gcs.endpoint", gcs.endpoint())
                .callback(receiver.url(), SECRET)
                .env("GCS_BUCKET", PACKS)
                .env("GOOGLE_CLOUD_PROJECT", PubSub.PROJECT)
                .env("GOOGLE_APPLICATION_CREDENTIALS", gcs.keyFile().toString())
                .env("PUBSUB_EMULATOR_HOST", pubSub.endpoint());
    }

    byte[] deck(String name, int pages) throws IOException {
        return Files.readAllBytes(Decks.plain(folder.resolve(name + ".pdf"), name, pages));
    }

    /** What Cloud Storage publishes about a new object; returns the message's id. */
    String tellOf(String key, long generation) throws IOException {
        return tell(
                "OBJECT_FINALIZE",
                key,
                generation,
                "{\"kind\":\"storage#object\",\"name\":\"" + key + "\",\"bucket\":\"" + LECTURES + "\"}");
    }

    String tell(String eventType, String key, long generation, String payload) throws IOException {
        return pubSub.publish(
                TOPIC,
                payload,
                Map.of(
                        "notificationConfig",
                        "projects/_/buckets/" + LECTURES + "/notificationConfigs/1",
                        "eventType",
                        eventType,
                        "payloadFormat",
                        payload.equals("x") ? "NONE" : "JSON_API_V1",
                        "bucketId",
                        LECTURES,
                        "objectId",
                        key,
                        "objectGeneration",
                        Long.toString(generation)));
    }

    String ask(String message) throws IOException {
        return pubSub.publish(TOPIC, message, Map.of());
    }

    /** The first callback, when there is one that was taken. */
    ReceivedCallback callback(String jobIdStart) throws Exception {
        ReceivedCallback callback = await("the callback of " + jobIdStart)
                .atMost(LIMIT)
                .until(() -> callbacks(jobIdStart), callbacks -> !callbacks.isEmpty())
                .get(0);
        Signatures signatures = new Signatures(SECRET);
        signatures.verifyStandardWebhook(callback);
        assertThat(callback.header("X-Worker-Signature")).isEqualTo(signatures.workerSignature(callback));
        return callback;
    }

    List<ReceivedCallback> callbacks(String jobIdStart) {
        return receiver.all().stream()
                .filter(callback -> callback.jobId().startsWith(jobIdStart))
                .toList();
    }

    /** The pack that the links of the callback lead to. */
    static PackFiles pack(DeckhandProcess deckhand, ReceivedCallback callback) throws IOException {
        JsonNode outputs = callback.json().path("outputs");
        DeckhandClient plain = deckhand.client();
        return PackFiles.download(
                plain,
                outputs.path("summary_json_url").asText(),
                outputs.path("docx_url").asText(),
                outputs.path("anki_url").asText());
    }

    static HttpResponse<byte[]> fetch(String link) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofByteArray());
    }

    /** Nothing is left with the subscription: neither waiting nor held. A message comes back when its deadline has passed. */
    void expectAllAcknowledged() {
        await("everything is acknowledged")
                .during(Duration.ofSeconds(12))
                .atMost(LIMIT)
                .until(() -> pubSub.waiting("decks") == 0);
    }

    @Override
    public void close() {
        pubSub.close();
        gcs.close();
        receiver.close();
    }
}
