package routes.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;
import routes.ledger.Artifact;
import routes.ledger.Story;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;
import routes.ledger.Work;
import routes.store.ObjectStore;

class CallbackWriterTest {
    private TestLedger ledger;
    private Story story;

    @BeforeEach
    void open(@TempDir Path folder) {
        ledger = new TestLedger(folder, new TestClock());
        story = new Story(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void tellsOfACompletedJobWithALinkToEveryFile() {
        Work.OfPack pack = story.takenPack("lecture");
        keepFiles(pack);
        ledger.packing().complete(pack);

        assertThat(written(false))
                .isEqualTo("{\"jobId\":\"lecture\",\"status\":\"completed\",\"outputs\":{"
                        + "\"anki_url\":\"https://store/outputs/lecture/lecture.apkg?as=lecture.apkg&type=application/anki\","
                        + "\"docx_url\":\"https://store/outputs/lecture/lecture.docx?as=lecture.docx&type=application/docx\","
                        + "\"summary_json_url\":\"https://store/outputs/lecture/summary.json?as=summary.json&type=application/summary\","
                        + "\"total_slides\":1}}");
    }

    @Test
    void namesTheSlidesThatFailed() {
        story.described("lecture", 3);
        ledger.describing().fail(story.takenSlide(), "llm-timeout", "It took too long.");
        ledger.describing().keep(story.takenSlide(), Story.answer("Two"));
        ledger.describing().fail(story.takenSlide(), "llm-timeout", "It took too long.");
        ledger.packing().complete(ledger.takePack());

        assertThat(written(false))
                .isEqualTo("{\"jobId\":\"lecture\",\"status\":\"completed\","
                        + "\"outputs\":{\"total_slides\":3,\"failed_slides\":[1,3]}}");
    }

    @Test
    void tellsOfAFailedJobWhyItFailed() {
        ledger.packing()
                .failJob(
                        story.takenDeck("lecture"),
                        "deck-encrypted",
                        "\"Optics\" needs a password; send it without one.");

        assertThat(written(false))
                .isEqualTo(
                        "{\"jobId\":\"lecture\",\"status\":\"failed\",\"error\":{"
                                + "\"message\":\"\\\"Optics\\\" needs a password; send it without one.\",\"code\":\"deck-encrypted\"}}");
    }

    @Test
    void sendsTheSecretAlongOnlyWhenItIsAskedTo() {
        story.accept("lecture");
        ledger.jobs().cancel("lecture");

        assertThat(written(true))
                .isEqualTo("{\"jobId\":\"lecture\",\"status\":\"failed\",\"error\":{"
                        + "\"message\":\"The job was cancelled; send the deck again to start over\",\"code\":\"job-cancelled\"},"
                        + "\"secret\":\"whisper\"}");
    }

    @Test
    void namesTheLinkOfAnOutputThatAUserHasAdded() {
        assertThat(CallbackWriter.urlMember("summary")).isEqualTo("summary_json_url");
        assertThat(CallbackWriter.urlMember("pdf")).isEqualTo("pdf_url");
        assertThat(CallbackWriter.urlMember("speaker-notes")).isEqualTo("speaker_notes_url");
    }

    @Test
    void refusesAJobThatIsNotThere() {
        Work.OfDelivery nobody = new Work.OfDelivery("nobody", 1, 0, "msg_1", "completed", "https://x", Instant.EPOCH);

        assertThatThrownBy(() -> writer(false).write(nobody))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("job-unknown"));
    }

    private void keepFiles(Work.OfPack pack) {
        keep(pack, "summary", "summary.json");
        keep(pack, "docx", "lecture.docx");
        keep(pack, "anki", "lecture.apkg");
    }

    private void keep(Work.OfPack pack, String kind, String name) {
        ledger.packing().keep(pack, new Artifact(kind, "outputs/lecture/" + name, name, "application/" + kind, 7));
    }

    private String written(boolean secretInBody) {
        return new String(writer(secretInBody).write(ledger.takeDelivery()), StandardCharsets.UTF_8);
    }

    private CallbackWriter writer(boolean secretInBody) {
        return new CallbackWriter(
                ledger.jobs(),
                ledger.packing(),
                ledger.slides(),
                new LinksOnly(),
                TestCallbacks.settings(secretInBody));
    }

    /** A store that makes links and has nothing in it. */
    private static final class LinksOnly implements ObjectStore {
        @Override
        public void put(String key, InputStream body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream get(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String link(String key, @Nullable String fileName, @Nullable String contentType) {
            return "https://store/" + key + "?as=" + fileName + "&type=" + contentType;
        }

        @Override
        public void delete(String key) {
            throw new UnsupportedOperationException();
        }
    }
}
