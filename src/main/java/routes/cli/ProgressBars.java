package routes.cli;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import routes.ledger.Job;
import routes.ledger.SlideRows;

/** A bar a deck, for people who watch. */
class ProgressBars implements ProgressView {
    private static final int NAME = 30;

    private final Map<String, ProgressBar> bars = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();

    @Override
    public void show(DeckRun deck, Job job, SlideRows.Progress slides) {
        if (ended.contains(deck.jobId())) {
            return;
        }
        ProgressBar bar = bars.computeIfAbsent(deck.jobId(), id -> bar(deck.deckName()));
        Integer total = job.totalSlides();
        bar.maxHint(total == null ? -1 : total);
        bar.stepTo(slides.done() + slides.failed());
        bar.setExtraMessage(" " + job.state().word().replace('_', ' ') + ProgressView.extras(slides));
        if (job.state().ended()) {
            ended.add(deck.jobId());
            bar.refresh();
            bar.pause(); // once: its clock goes wrong when it is paused again
        }
    }

    @Override
    public void close() {
        bars.values().forEach(ProgressBar::close);
    }

    private static ProgressBar bar(String deck) {
        return new ProgressBarBuilder()
                .setTaskName(deck.length() <= NAME ? deck : deck.substring(0, NAME - 1) + "…")
                .setUnit(" slides", 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .continuousUpdate()
                .build();
    }
}
