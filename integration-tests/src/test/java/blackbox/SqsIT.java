package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import blackbox.callback.ReceivedCallback;
import blackbox.product.CommandLine;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.Launch;
import blackbox.product.PackFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that come by SQS, packs that go to S3, without a line of Java between this and the laptop's folder. */
class SqsIT {
    private static SqsWorld world;
    private static DeckhandProcess deckhand;

    @BeforeAll
    static void start() throws IOException {
        world = new SqsWorld();
        deckhand = world.launch("shared", world.queue("shared")).start();
    }

    @AfterAll
    static void stop() {
        deckhand.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "sns", "eventbridge"})
    void makesAPackOfAnObjectThatAnEventTellsOf(String form) throws Exception {
        String key = "week 1/Cells & more " + form + ".pdf";
        String eTag = world.put(SqsWorld.BUCKET, key, form);

        world.sqs.send("shared", event(form, key, eTag));

        ReceivedCallback callback = world.callback("cells-more-" + form);
        expectSignedAndComplete(callback);
        world.awaitEmpty("shared");
    }

    @Test
    void takesAJobMessage() throws Exception {
        world.put(SqsWorld.PACKS, "uploads/asked.pdf", "asked");

        world.sqs.send("shared", """
                {"jobId":"asked-by-queue","s3Key":"uploads/asked.pdf","email":"a@example.org","language":"English"}""");

        expectSignedAndComplete(world.callback("asked-by-queue"));
        world.awaitEmpty("shared");
    }

    @Test
    void leavesAPoisonedMessageToTheDeadLetterQueueWhileOthersGoOn() throws Exception {
        String eTag = world.put(SqsWorld.BUCKET, "healthy.pdf", "healthy");

        world.sqs.send("shared", "{\"poison\":\"arsenic\"}");
        world.sqs.send("shared", S3Messages.plain(SqsWorld.BUCKET, "healthy.pdf", eTag, "01"));

        assertThat(world.callback("healthy").status()).isEqualTo("completed");
        await().atMost(SqsWorld.LIMIT)
                .until(() -> world.sqs.counts("shared-dead").visible() == 1);
        assertThat(world.sqs.receive("shared-dead").get(0).body()).isEqualTo("{\"poison\":\"arsenic\"}");
        assertThat(Files.readString(deckhand.launch().log()))
                .contains("stays in the queue after its receive no. 1")
                .contains("stays in the queue after its receive no. 2")
                .contains("(message-not-understood)")
                .doesNotContain("arsenic");
    }

    @Test
    void makesOneJobOfAnEventThatTwoProcessesReceiveFiveTimes() throws Exception {
        String queue = world.queue("twice");
        String eTag = world.put(SqsWorld.BUCKET, "Repeated.pdf", "repeated");
        Launch one = world.launch("one", queue);
        Launch other = world.launch("other", queue)
                .with("deckhand.data-dir", one.dataDir().toString());
        try (DeckhandProcess first = one.start();
                DeckhandProcess second = other.start()) {
            for (int i = 0; i < 5; i++) {
                world.sqs.send("twice", S3Messages.plain(SqsWorld.BUCKET, "Repeated.pdf", eTag, "07"));
            }

            String jobId = world.callback("repeated").jobId();
            world.awaitEmpty("twice");
            await().during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> world.callbacks("repeated").size() == 1);
            assertThat(first.client().jobs()).hasSize(1);
            assertThat(second.client().jobs()).hasSize(1);
            assertThat(world.s3.list(SqsWorld.PACKS, "outputs/" + jobId.substring(0, "repeated".length())))
                    .containsExactlyInAnyOrder(
                            "outputs/" + jobId + "/lecture.apkg",
                            "outputs/" + jobId + "/lecture.docx",
                            "outputs/" + jobId + "/summary.json");
            assertThat(world.sqs.counts("twice-dead").all()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"after-receive", "after-accept"})
    void losesNoEventWhenItIsKilled(String crashAt) throws Exception {
        String queue = world.queue(crashAt);
        String eTag = world.put(SqsWorld.BUCKET, "Killed " + crashAt + ".pdf", crashAt.replace("-", ""));
        Launch launch = world.launch(crashAt, queue);

        try (DeckhandProcess doomed = DeckhandProcess.start(
                        launch, List.of("-Ddeckhand.crash-at=" + crashAt), DeckhandJar.extracted())
                .awaitReady()) {
            world.sqs.send(crashAt, S3Messages.plain(SqsWorld.BUCKET, "Killed " + crashAt + ".pdf", eTag, "0A"));
            await().atMost(SqsWorld.LIMIT).until(() -> !doomed.alive());
        }
        assertThat(world.sqs.counts(crashAt).all()).isEqualTo(1);
        assertThat(world.callbacks("killed-" + crashAt)).isEmpty();

        try (DeckhandProcess heir = launch.start()) {
            expectSignedAndComplete(world.callback("killed-" + crashAt));
            world.awaitEmpty(crashAt);
            assertThat(heir.client().jobs()).hasSize(1);
        }
        assertThat(world.callbacks("killed-" + crashAt)).hasSize(1);
        assertThat(world.sqs.counts(crashAt + "-dead").all()).isZero();
    }

    @Test
    void doesNotStartWithAQueueThatIsNotThere() throws Exception {
        Launch launch = world.launch("wrong", world.sqs.url("shared") + "-mistyped");

        assertThatThrownBy(launch::start).hasMessageContaining("There is no queue");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mistyped | There is no queue mistyped (at http://127.0.0.1:
            http://127.0.0.1:1/000000000000/lectures | SQS does not answer for the queue http://127.0.0.1:1/000000000000/lectures
            """)
    void findsInItsDoctorWhatIsWrongWithTheQueue(String queue, String sentence) throws Exception {
        CommandLine.Ended doctor = CommandLine.run(
                world.folder.resolve("doctor"),
                Map.of(
                        "AWS_ACCESS_KEY_ID", world.s3.accessKey(),
                        "AWS_SECRET_ACCESS_KEY", world.s3.secretKey(),
                        "AWS_ENDPOINT_URL", world.sqs.endpoint(),
                        "DECKHAND_SOURCE_SQS_QUEUE", queue),
                "doctor");

        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.output()).contains(sentence).doesNotContain("\tat ");
    }

    private static void expectSignedAndComplete(ReceivedCallback callback) throws Exception {
        world.signatures.verifyStandardWebhook(callback);
        assertThat(callback.header("X-Worker-Signature")).isEqualTo(world.signatures.workerSignature(callback));
        assertThat(callback.status()).isEqualTo("completed");
        JsonNode outputs = callback.json().path("outputs");
        String summary = outputs.path("summary_json_url").asText();
        assertThat(summary).startsWith(world.s3.endpoint() + "/" + SqsWorld.PACKS + "/outputs/");
        DeckhandClient plain = deckhand.client();
        PackFiles files = PackFiles.download(
                plain,
                summary,
                outputs.path("docx_url").asText(),
                outputs.path("anki_url").asText());
        assertThat(files.slideNumbers()).containsExactly(1, 2);
    }

    private static String event(String form, String key, String eTag) {
        return switch (form) {
            case "sns" -> S3Messages.throughSns(SqsWorld.BUCKET, key, eTag, "03");
            case "eventbridge" -> S3Messages.throughEventBridge(SqsWorld.BUCKET, key, eTag, "03");
            default -> S3Messages.plain(SqsWorld.BUCKET, key, eTag, "03");
        };
    }
}
