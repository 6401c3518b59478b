package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import blackbox.decks.Decks;
import blackbox.model.CallBook;
import blackbox.product.PackContents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A killed Deckhand goes on after its restart as if nothing had happened: SIGKILL at each stage and at random moments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {
    private static final int SLIDES = 18;
    private static final Duration LATENCY = Duration.ofMillis(400);
    private final long seed = Long.getLong("drill.seed", System.nanoTime());

    @TempDir
    static Path folder;

    private Path deck = Path.of("");
    private @Nullable PackContents undisturbed;

    @BeforeAll
    void runOnceInPeace() throws Exception {
        deck = Decks.heavy(folder.resolve("lecture.pdf"), "kill", SLIDES);
        undisturbed = new Drill(deck, LATENCY, 4).run(drill -> drill.finishOf(SLIDES));
    }

    @Test
    void goesOnAfterAKillWhileItSplits() throws Exception {
        PackContents contents = new Drill(deck, LATENCY, 4).run(drill -> {
            drill.awaitMoment("splitting", () -> !drill.state().equals("accepted"));
            assertThat(drill.state()).isEqualTo("splitting");
            List<ProcessHandle> children = drill.kill();
            await("the end of what a killed Deckhand had started")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
            drill.restart();
            return drill.finishOf(SLIDES);
        });

        assertThat(contents).isEqualTo(undisturbed);
    }

    @Test
    void goesOnAfterAKillWhileItDescribes() throws Exception {
        PackContents contents = new Drill(deck, LATENCY, 4).run(drill -> {
            CallBook calls = drill.model().calls();
            drill.awaitMoment("some slides answered", () -> calls.all().size() > 7 && calls.inFlight() > 0);
            drill.noteWhatIsDone();
            drill.kill();
            drill.restart();
            return drill.finishOf(SLIDES);
        });

        assertThat(contents).isEqualTo(undisturbed);
    }

    @Test
    void goesOnAfterAKillWhileItPacks() throws Exception {
        PackContents contents = new Drill(deck, LATENCY, 4).run(drill -> {
            drill.awaitMoment("packing", () -> isPackingOrLater(drill.state()));
            drill.kill();
            assertThat(drill.callbacks())
                    .as("callbacks before the kill, which came too late")
                    .isEmpty();
            drill.restart();
            PackContents finished = drill.finishOf(SLIDES);
            assertThat(drill.model().calls().all()).hasSize(SLIDES);
            return finished;
        });

        assertThat(contents).isEqualTo(undisturbed);
    }

    @Test
    void goesOnAfterAKillWhileItDelivers() throws Exception {
        PackContents contents = new Drill(deck, LATENCY, 4).run(drill -> {
            drill.holdCallback();
            drill.awaitMoment("a callback under way", () -> !drill.callbacks().isEmpty());
            drill.kill();
            drill.releaseCallback();
            drill.restart();
            drill.awaitMoment("a second attempt", () -> drill.callbacks().size() == 2);
            PackContents finished = drill.finishOf(SLIDES);
            assertThat(drill.model().calls().all()).hasSize(SLIDES);
            return finished;
        });

        assertThat(contents).isEqualTo(undisturbed);
    }

    @Test
    void survivesThreeKillsAtRandomMoments() throws Exception {
        Drill drill = new Drill(deck, LATENCY, 2);

        PackContents contents = drill.run(unused -> survive(drill, 3, SLIDES, LATENCY));

        assertThat(contents).isEqualTo(undisturbed);
    }

    @Test
    @Tag("drill")
    void survivesTwentyKillsAtRandomMoments() throws Exception {
        int slides = 60;
        Path longDeck = Decks.plain(folder.resolve("long.pdf"), "long", slides);
        PackContents inPeace = new Drill(longDeck, Duration.ZERO, 16).run(drill -> drill.finishOf(slides));
        Duration latency = Duration.ofSeconds(1);
        Drill drill = new Drill(longDeck, latency, 2);

        PackContents contents = drill.run(unused -> survive(drill, 20, slides, latency));

        assertThat(contents).isEqualTo(inPeace);
    }

    private PackContents survive(Drill drill, int kills, int slides, Duration latency) throws IOException {
        System.out.println("repeat with -Ddrill.seed=" + seed);
        Random random = new Random(seed);
        while (drill.kills() < kills) {
            liveFor(random.nextInt((int) latency.toMillis() * 2 + 200));
            if (drill.job().ended()) {
                fail("the job ended after %d of %d kills", drill.kills(), kills);
            }
            drill.noteWhatIsDone();
            drill.kill();
            drill.restart();
        }
        return drill.finishOf(slides);
    }

    private static boolean isPackingOrLater(String state) {
        return state.equals("packing") || state.startsWith("completed");
    }

    /** The random moment itself: the one place where a test has to let time pass. */
    private static void liveFor(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
