package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.callback.ReceivedCallback;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.PackFiles;
import blackbox.servers.PubSub.Pulled;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pub/Sub and Cloud Storage as an operator on Google Cloud sets them up, by settings alone. */
class PubSubIT {
    private static GoogleSite site;
    private static DeckhandProcess deckhand;

    @BeforeAll
    static void start() throws IOException {
        site = new GoogleSite();
        deckhand = site.launch("shared").start();
    }

    @AfterAll
    static void stop() {
        deckhand.close();
        site.close();
    }

    @Test
    void makesAPackOfANewObjectAndLinksToItInTheBucket() throws Exception {
        site.gcs.put(
                GoogleSite.LECTURES, "week 1/Zellen.pdf", site.deck("cells", 2), Map.of("deckhand-language", "German"));
        site.tellOf("week 1/Zellen.pdf", generation("week 1/Zellen.pdf"));

        ReceivedCallback callback = site.callback("zellen");
        assertThat(callback.status()).isEqualTo("completed");
        String docx = callback.json().path("outputs").path("docx_url").asText();
        HttpResponse<byte[]> answer = GoogleSite.fetch(docx);
        assertThat(docx).startsWith(site.gcs.endpoint() + "/" + GoogleSite.PACKS + "/study/outputs/zellen");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"lecture.docx\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(GoogleSite.fetch(docx.replace("lecture.docx", "summary.json"))
                        .statusCode())
                .isEqualTo(403);
        PackFiles pack = GoogleSite.pack(deckhand, callback);
        assertThat(pack.slideNumbers()).containsExactly(1, 2);
        assertThat(pack.summary().path("language").asText()).isEqualTo("German");
        assertThat(site.gcs
                        .get(GoogleSite.PACKS, "study/outputs/" + callback.jobId() + "/lecture.docx")
                        .contentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void takesAJobMessageLikeARequest() throws Exception {
        site.gcs.put(GoogleSite.PACKS, "study/uploads/asked.pdf", site.deck("asked", 1), Map.of());
        site.ask("{\"jobId\":\"asked-1\",\"s3Key\":\"uploads/asked.pdf\",\"email\":\"a@example.org\","
                + "\"language\":\"French\"}");

        ReceivedCallback callback = site.callback("asked-1");
        assertThat(callback.status()).isEqualTo("completed");
        assertThat(GoogleSite.pack(deckhand, callback)
                        .summary()
                        .path("language")
                        .asText())
                .isEqualTo("French");
    }

    @Test
    void leavesOtherEventsAlone() throws Exception {
        byte[] deck = site.deck("later", 1);
        site.gcs.put(GoogleSite.LECTURES, "later.pdf", deck, Map.of());
        long generation = generation("later.pdf");
        site.tell("OBJECT_DELETE", "gone.pdf", 7, "x");
        site.tell("OBJECT_METADATA_UPDATE", "later.pdf", generation, "x");
        site.tell("OBJECT_FINALIZE", "notes.txt", 7, "x");
        site.tell("OBJECT_FINALIZE", "later.pdf", generation, "x");

        assertThat(site.callback("later").status()).isEqualTo("completed");
        assertThat(deckhand.client().jobs())
                .extracting(JobView::id)
                .noneMatch(id -> id.startsWith("gone") || id.startsWith("notes"));
    }

    @Test
    void sendsPoisonToTheDeadLettersWithoutHoldingUpTheRest() throws Exception {
        String poison = site.ask("{\"secret\":\"of the sender\"}");
        site.gcs.put(GoogleSite.LECTURES, "behind.pdf", site.deck("behind", 1), Map.of());
        site.tellOf("behind.pdf", generation("behind.pdf"));
        site.callback("behind");

        List<Pulled> dead = await("the dead letter")
                .atMost(GoogleSite.LIMIT)
                .until(() -> site.pubSub.pull("of-dead"), letters -> !letters.isEmpty());
        assertThat(dead).extracting(Pulled::data).containsExactly("{\"secret\":\"of the sender\"}");
        List<String> told = log().stream()
                .filter(line -> line.contains("message " + poison))
                .toList();
        assertThat(told).hasSizeBetween(5, 6).allSatisfy(line -> assertThat(line)
                .contains("WARN", "message-not-understood", "neither a notification of Cloud Storage nor a job"));
        assertThat(log()).noneMatch(line -> line.contains("of the sender"));
    }

    private static long generation(String key) {
        return site.gcs.get(GoogleSite.LECTURES, key).generation();
    }

    private static List<String> log() throws IOException {
        return Files.readAllLines(deckhand.launch().log());
    }
}
