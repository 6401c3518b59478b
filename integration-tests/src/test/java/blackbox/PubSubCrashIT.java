package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.callback.ReceivedCallback;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.Launch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes twice, and wherever a process dies: an event of Pub/Sub is one job. */
class PubSubCrashIT {
    private static final String KEY = "kept.pdf";

    private GoogleSite site;

    @BeforeEach
    void start() throws IOException {
        site = new GoogleSite();
        site.gcs.put(GoogleSite.LECTURES, KEY, site.deck("kept", 2), Map.of());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void makesOneJobOfAnEventThatComesFiveTimesToTwoProcesses() throws Exception {
        site.gcs.put(GoogleSite.PACKS, "study/uploads/asked.pdf", site.deck("asked", 1), Map.of());
        for (int i = 0; i < 5; i++) {
            site.tellOf(KEY, generation());
            site.ask("{\"jobId\":\"asked-1\",\"s3Key\":\"uploads/asked.pdf\",\"email\":\"a@example.org\"}");
        }
        try (DeckhandProcess one = site.launch("one").start();
                DeckhandProcess other = site.launch("other").start()) {
            site.callback("kept");
            site.callback("asked-1");
            site.expectAllAcknowledged();

            assertThat(one.client().jobs()).extracting(JobView::id).hasSize(2);
            assertThat(other.alive()).isTrue();
        }
        expectOneOfAll("kept");
        expectOneOfAll("asked-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after-receive", "after-accept"})
    void losesNoEventWhenTheProcessDies(String where) throws Exception {
        Launch launch = site.launch("killed");
        try (DeckhandProcess doomed = launch.jvm(List.of("-XX:TieredStopAtLevel=1", "-Ddeckhand.crash-at=" + where))
                .start()) {
            site.tellOf(KEY, generation());
            await("its death").atMost(GoogleSite.LIMIT).until(() -> !doomed.alive());
        }
        assertThat(site.receiver.all()).isEmpty();

        try (DeckhandProcess again =
                launch.jvm(List.of("-XX:TieredStopAtLevel=1")).start()) {
            assertThat(site.callback("kept").status()).isEqualTo("completed");
            site.expectAllAcknowledged();
            assertThat(again.client().jobs()).hasSize(1);
        }
        expectOneOfAll("kept");
    }

    private void expectOneOfAll(String jobIdStart) {
        List<ReceivedCallback> callbacks = site.callbacks(jobIdStart);
        assertThat(callbacks.stream().map(ReceivedCallback::webhookId).distinct())
                .hasSize(1);
        assertThat(site.gcs.list(GoogleSite.PACKS, "study/outputs/" + jobIdStart))
                .extracting(name -> name.substring(name.lastIndexOf('/') + 1))
                .containsExactly("lecture.apkg", "lecture.docx", "summary.json");
    }

    private long generation() {
        return site.gcs.get(GoogleSite.LECTURES, KEY).generation();
    }
}
