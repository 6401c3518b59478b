package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.ReceivedCallback;
import blackbox.callback.Signatures;
import blackbox.decks.Decks;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.Launch;
import blackbox.product.PackFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A laptop: decks from a folder, packs in a folder, no key, no network. */
class OfflineIT {
    private static final String SECRET = "a secret of the receiver";

    @Test
    void makesAPackOfADroppedFileWithoutAModel() throws Exception {
        Launch launch = Launch.in(Files.createTempDirectory(DeckhandJar.work(), "offline"))
                .with("deckhand.source.folder.settle", "200ms");
        try (CallbackReceiver receiver = CallbackReceiver.start();
                DeckhandProcess deckhand =
                        launch.callback(receiver.url(), SECRET).start()) {
            Path deck = Decks.plain(launch.decks().resolve("alone.pdf"), "alone", 2);

            Files.move(deck, launch.inbox().resolve("alone.pdf"), StandardCopyOption.ATOMIC_MOVE);

            ReceivedCallback callback = await("the callback")
                    .atMost(World.LIMIT)
                    .until(() -> receiver.all(), all -> !all.isEmpty())
                    .get(0);
            Signatures signatures = new Signatures(SECRET);
            signatures.verifyStandardWebhook(callback);
            assertThat(callback.header("X-Worker-Signature")).isEqualTo(signatures.workerSignature(callback));
            JsonNode outputs = callback.json().path("outputs");
            PackFiles files = PackFiles.download(
                    deckhand.client(),
                    outputs.path("summary_json_url").asText(),
                    outputs.path("docx_url").asText(),
                    outputs.path("anki_url").asText());
            assertThat(files.slideNumbers()).isEqualTo(List.of(1, 2));
            assertThat(deckhand.client().job(callback.jobId()).state()).isEqualTo("completed");
        }
    }
}
