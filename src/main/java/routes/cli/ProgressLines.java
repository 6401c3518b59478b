package routes.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import routes.ledger.Job;
import routes.ledger.JobState;
import routes.ledger.SlideRows;

/** A line a deck now and then, for logs: when its state changes and every few seconds while slides come in. */
class ProgressLines implements ProgressView {
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final Clock clock;
    private final Instant start;
    private final Map<String, Line> last = new HashMap<>();

    ProgressLines(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        start = clock.instant();
    }

    @Override
    public void show(DeckRun deck, Job job, SlideRows.Progress slides) {
        Line line = new Line(job.state(), slides.done() + slides.failed(), clock.instant());
        if (isNews(last.get(deck.jobId()), line)) {
            last.put(deck.jobId(), line);
            out.println(text(deck, job, slides, line));
        }
    }

    @Override
    public void close() {
        out.flush();
    }

    private String text(DeckRun deck, Job job, SlideRows.Progress slides, Line line) {
        String of = job.totalSlides() == null ? "" : ", %d of %d slides".formatted(line.slides(), job.totalSlides());
        return "%s: %s%s%s, %d s"
                .formatted(
                        deck.typed(),
                        job.state().word().replace('_', ' '),
                        of,
                        ProgressView.extras(slides),
                        Duration.between(start, line.at()).toSeconds());
    }

    private static boolean isNews(@Nullable Line before, Line now) {
        return before == null
                || before.state() != now.state()
                || (before.slides() != now.slides()
                        && !now.at().isBefore(before.at().plus(NOW_AND_THEN)));
    }

    /** What was said last about a deck. */
    private record Line(JobState state, int slides, Instant at) {}
}
