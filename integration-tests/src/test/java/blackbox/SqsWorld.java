package blackbox;

import static org.awaitility.Awaitility.await;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.ReceivedCallback;
import blackbox.callback.Signatures;
import blackbox.decks.Decks;
import blackbox.model.ModelStub;
import blackbox.product.DeckhandJar;
import blackbox.product.Launch;
import blackbox.servers.S3Server;
import blackbox.servers.SqsServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A bucket, queues, a model and a receiver of callbacks: everything around a Deckhand that lives on AWS. */
final class SqsWorld implements AutoCloseable {
    static final Duration LIMIT = Duration.ofSeconds(90);
    static final String BUCKET = "lectures";
    static final String PACKS = "packs";
    private static final String SECRET = "a secret of the receiver";
    private static final int RECEIVES = 2;

    final S3Server s3;
    final SqsServer sqs;
    final ModelStub model;
    final CallbackReceiver receiver;
    final Signatures signatures = new Signatures(SECRET);
    final Path folder;

    SqsWorld() throws IOException {
        folder = Files.createTempDirectory(DeckhandJar.work(), "sqs");
        s3 = S3Server.start();
        s3.createBucket(BUCKET);
        s3.createBucket(PACKS);
        sqs = SqsServer.start();
        model = ModelStub.start(0, Duration.ofMillis(50));
        receiver = CallbackReceiver.start();
    }

    /** A queue and {@code NAME-dead}, where messages go after two receives, each a second long. */
    String queue(String name) {
        sqs.createQueue(name + "-dead", Duration.ofSeconds(30));
        return sqs.createQueue(name, Duration.ofSeconds(1), name + "-dead", RECEIVES);
    }

    /** An installation that takes its jobs from this queue, named by its URL, and keeps its packs in the bucket. */
    Launch launch(String name, String queueUrl) throws IOException {
        return Launch.in(folder.resolve(name))
                .model(model.baseUrl(), 8)
                .callback(receiver.url(), SECRET)
                .env("AWS_ACCESS_KEY_ID", s3.accessKey())
                .env("AWS_SECRET_ACCESS_KEY", s3.secretKey())
                .env("AWS_REGION", s3.region())
                .env("AWS_ENDPOINT_URL_S3", s3.endpoint())
                .env("S3_BUCKET", PACKS)
                .with("deckhand.source.sqs.queue", queueUrl)
                .with("deckhand.source.sqs.wait-seconds", "1")
                .with("deckhand.source.sqs.hidden-seconds", "2")
                .with("deckhand.callback.schedule", "0s,1s,1s,1s,1s");
    }

    /** Puts a deck of two pages into the bucket and returns its eTag. */
    String put(String bucket, String key, String stamp) throws IOException {
        Path deck = Decks.plain(Files.createTempFile(folder, "deck", ".pdf"), stamp, 2);
        s3.put(bucket, key, Files.readAllBytes(deck), Map.of());
        return s3.head(bucket, key).eTag().replace("\"", "");
    }

    /** The first callback of the job whose id, made of the deck's name, begins so. */
    ReceivedCallback callback(String idBegins) {
        return await("a callback of the job " + idBegins)
                .atMost(LIMIT)
                .until(() -> callbacks(idBegins), callbacks -> !callbacks.isEmpty())
                .get(0);
    }

    List<ReceivedCallback> callbacks(String idBegins) {
        return receiver.all().stream()
                .filter(callback -> callback.jobId().startsWith(idBegins))
                .toList();
    }

    void awaitEmpty(String queue) {
        await("an empty queue " + queue)
                .atMost(LIMIT)
                .until(() -> sqs.counts(queue).all() == 0);
    }

    @Override
    public void close() {
        receiver.close();
        model.close();
        sqs.close();
        s3.close();
    }
}
