package routes.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import routes.failure.Refusal;
import routes.ledger.Artifact;
import routes.ledger.Job;
import routes.ledger.JobState;
import routes.ledger.Jobs;
import routes.ledger.Packing;
import routes.ledger.SlideRow;
import routes.ledger.SlideRows;
import routes.slides.SlideState;

/** Tells how each deck of a run ended and where its files are. */
class RunReport {
    private static final int PAGE = 100;

    private final Console console;
    private final Jobs jobs;
    private final SlideRows slides;
    private final Packing packing;
    private final Packs packs;

    RunReport(Console console, Jobs jobs, SlideRows slides, Packing packing, Packs packs) {
        this.console = console;
        this.jobs = jobs;
        this.slides = slides;
        this.packing = packing;
        this.packs = packs;
    }

    /** Whether every deck has its pack. */
    boolean report(List<DeckRun> decks) {
        boolean all = true;
        for (DeckRun deck : decks) {
            all &= report(deck, jobs.find(deck.jobId()).orElseThrow());
        }
        return all;
    }

    private boolean report(DeckRun deck, Job job) {
        if (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED) {
            console.failed("%s: %s (%s)".formatted(deck.typed(), job.errorMessage(), job.errorCode()));
            return false;
        }
        if (job.state() == JobState.COMPLETED_WITH_ERRORS) {
            warn(deck);
        }
        return tellFiles(deck, job);
    }

    private boolean tellFiles(DeckRun deck, Job job) {
        try {
            console.out().println(made(deck, job));
            packs.of(deck, inOrder(job)).forEach(file -> console.out().println("  " + file));
            return true;
        } catch (IOException | Refusal e) {
            console.failed("%s: its pack is in the store, but can't be copied: %s; choose another --out"
                    .formatted(deck.typed(), e.getMessage()));
            return false;
        }
    }

    private String made(DeckRun deck, Job job) {
        SlideRows.Progress progress = slides.progress(job.id());
        long tokens = progress.inputTokens() + progress.outputTokens();
        return String.format(
                Locale.ROOT,
                "%s: %d of %d slides described, %,d tokens",
                deck.typed(),
                progress.done(),
                progress.slides(),
                tokens);
    }

    private List<Artifact> inOrder(Job job) {
        return packing.artifacts(job.id()).stream()
                .sorted(Comparator.comparingInt(artifact -> job.outputs().indexOf(artifact.kind())))
                .toList();
    }

    private void warn(DeckRun deck) {
        List<SlideRow> failed = failed(deck.jobId());
        String numbers = failed.stream().map(row -> "" + row.slide().number()).collect(Collectors.joining(", "));
        SlideRow first = failed.get(0);
        console.warn("%s: not described: slide%s %s; the first because: %s (%s); run it again to try them anew"
                .formatted(
                        deck.typed(), failed.size() == 1 ? "" : "s", numbers, first.errorMessage(), first.errorCode()));
    }

    private List<SlideRow> failed(String jobId) {
        List<SlideRow> failed = new ArrayList<>();
        List<SlideRow> page = slides.after(jobId, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(row -> row.state() != SlideState.DONE).forEach(failed::add);
            page = slides.after(jobId, page.get(page.size() - 1).slide().number(), PAGE);
        }
        return failed;
    }
}
