package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.ReceivedCallback;
import blackbox.model.Call;
import blackbox.model.ModelStub;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.Launch;
import blackbox.product.PackContents;
import blackbox.product.PackFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * One job on an installation of its own that is killed and restarted, with an account of what it had already been
 * answered each time.
 */
final class Drill implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String SECRET = "a secret of the receiver";
    /** An answer that left the stub so shortly before a kill may not have been read and committed: fsync takes time. */
    private static final Duration COMMIT = Duration.ofMillis(300);

    private final String jobId = "drilled";
    private final ModelStub model;
    private final CallbackReceiver receiver = CallbackReceiver.start();
    private final Launch launch;
    private final List<Instant> kills = new ArrayList<>();
    private final Map<Integer, Instant> seenDone = new HashMap<>();
    private DeckhandProcess deckhand;

    /** Starts the server and sends the deck. */
    Drill(Path deck, Duration latency, int concurrency) throws IOException {
        model = ModelStub.start(0, latency);
        launch = Launch.in(Files.createTempDirectory(DeckhandJar.work(), "drill"))
                .model(model.baseUrl(), concurrency)
                .callback(receiver.url(), SECRET)
                .with("deckhand.ledger.lease", "3s")
                .with("deckhand.callback.schedule", "0s,1s,1s,1s,1s,1s,1s,1s,1s");
        deckhand = launch.start();
        Path sent = Files.copy(deck, launch.decks().resolve(deck.getFileName()));
        assertThat(deckhand.client().process(jobId, sent).statusCode()).isEqualTo(202);
    }

    ModelStub model() {
        return model;
    }

    int kills() {
        return kills.size();
    }

    JobView job() throws IOException {
        return deckhand.client().job(jobId);
    }

    String state() throws IOException {
        return job().state();
    }

    /** Looks again and again, without a pause, until the moment has come. */
    void awaitMoment(String moment, Callable<Boolean> come) {
        await(moment)
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(come);
    }

    void holdCallback() {
        receiver.hold(jobId);
    }

    void releaseCallback() {
        receiver.release(jobId);
    }

    List<ReceivedCallback> callbacks() {
        return receiver.of(jobId);
    }

    /** Kills the server; returns the processes that it had started. */
    List<ProcessHandle> kill() {
        List<ProcessHandle> children = deckhand.kill9();
        kills.add(Instant.now());
        return children;
    }

    /** Asks which slides are done, to know from now on that none of them is asked again. */
    void noteWhatIsDone() throws IOException {
        Instant now = Instant.now();
        job().slidesIn("done").forEach(slide -> seenDone.putIfAbsent(slide, now));
    }

    void restart() throws IOException {
        deckhand = launch.start();
    }

    /** The job ends, nothing was paid twice, one callback was made; returns what the outputs say. */
    PackContents finishOf(int slides) throws IOException {
        PackContents contents = finish();
        expectNothingPaidTwice(slides);
        expectOneLogicalCallback();
        return contents;
    }

    private PackContents finish() throws IOException {
        await("the callback of the job").atMost(LIMIT).until(this::callbacks, callbacks -> callbacks.stream()
                .anyMatch(c -> c.answeredWith() == 200));
        await("the end of the job").atMost(LIMIT).until(this::job, JobView::ended);
        assertThat(state()).isEqualTo("completed");
        JsonNode outputs = callbacks().get(callbacks().size() - 1).json().path("outputs");
        return PackContents.of(PackFiles.download(
                deckhand.client(),
                outputs.path("summary_json_url").asText(),
                outputs.path("docx_url").asText(),
                outputs.path("anki_url").asText()));
    }

    private void expectOneLogicalCallback() {
        assertThat(callbacks()).isNotEmpty();
        assertThat(callbacks().stream().map(ReceivedCallback::webhookId).distinct())
                .hasSize(1);
        assertThat(receiver.all()).hasSameSizeAs(callbacks());
    }

    /** Every slide was asked once, and again only when a kill came between its question and its stored answer. */
    private void expectNothingPaidTwice(int slides) {
        assertThat(model.calls().bySlide()).hasSize(slides);
        model.calls().bySlide().values().forEach(this::expectRepeatsOnlyOverKills);
    }

    private void expectRepeatsOnlyOverKills(List<Call> calls) {
        for (int i = 1; i < calls.size(); i++) {
            Call before = calls.get(i - 1);
            Call repeat = calls.get(i);
            int page = repeat.request().page();
            assertThat(kills)
                    .as("page %d was asked again after a kill", page)
                    .anyMatch(kill -> lostBy(kill, before, repeat));
            assertThat(repeat.request().at())
                    .as("page %d was asked again before it was seen done", page)
                    .isBeforeOrEqualTo(seenDone.getOrDefault(page, Instant.MAX));
        }
    }

    private static boolean lostBy(Instant kill, Call before, Call repeat) {
        return before.request().at().isBefore(kill)
                && repeat.request().at().isAfter(kill)
                && !before.answeredBefore(kill.minus(COMMIT));
    }

    /** What a test does with a drill, and what it learns from it. */
    interface Course<T> {
        T run(Drill drill) throws Exception;
    }

    /** Runs the course, ends everything, and shows Deckhand's log when it failed. */
    <T> T run(Course<T> course) throws Exception {
        try (this) {
            return course.run(this);
        } catch (Exception | AssertionError e) {
            System.err.println("--- the end of Deckhand's log after " + kills.size() + " kills");
            System.err.println(deckhand.tail());
            throw e;
        }
    }

    @Override
    public void close() {
        deckhand.close();
        model.close();
        receiver.close();
    }
}
