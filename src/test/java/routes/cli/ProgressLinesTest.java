package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import routes.ledger.Job;
import routes.ledger.JobState;
import routes.ledger.SlideRows;

class ProgressLinesTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final DeckRun DECK = new DeckRun(Path.of("a/lecture.pdf"), "lecture", "lecture-1");

    private final StringWriter text = new StringWriter();
    private Instant now = START;
    private final ProgressLines lines = new ProgressLines(new PrintWriter(text, true), new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void tellOfEveryNewStateAndOfSlidesEveryFewSeconds() {
        show(0, JobState.SPLITTING, null, 0, 0, 0);
        show(1, JobState.DESCRIBING, 60, 0, 0, 0);
        show(2, JobState.DESCRIBING, 60, 4, 0, 900);
        show(6, JobState.DESCRIBING, 60, 12, 2, 3400);
        show(7, JobState.DESCRIBING, 60, 13, 2, 3500);
        show(90, JobState.COMPLETED_WITH_ERRORS, 60, 58, 2, 34_567);

        assertThat(text.toString().lines())
                .containsExactly(
                        "a/lecture.pdf: splitting, 0 s",
                        "a/lecture.pdf: describing, 0 of 60 slides, 1 s",
                        "a/lecture.pdf: describing, 14 of 60 slides, 2 failed, 3,400 tokens, 6 s",
                        "a/lecture.pdf: completed with errors, 60 of 60 slides, 2 failed, 34,567 tokens, 90 s");
    }

    @Test
    void areSilentWhileNothingMoves() {
        show(0, JobState.DESCRIBING, 3, 1, 0, 0);
        show(60, JobState.DESCRIBING, 3, 1, 0, 0);

        assertThat(text.toString().lines()).hasSize(1);
    }

    private void show(int second, JobState state, @Nullable Integer total, int done, int failed, long tokens) {
        now = START.plus(Duration.ofSeconds(second));
        Job job = new Job(
                "lecture-1",
                "cli",
                "file:///a/lecture.pdf",
                "lecture",
                null,
                "Spanish",
                "describe-slide",
                List.of("summary"),
                state,
                List.of(),
                total,
                null,
                null,
                START,
                START,
                null);
        lines.show(DECK, job, new SlideRows.Progress(done + failed, 0, 0, done, failed, 0, tokens, 0));
    }
}
