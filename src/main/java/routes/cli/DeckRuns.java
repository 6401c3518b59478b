package routes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import routes.failure.Refusal;
import routes.job.DeckNames;
import routes.job.JobAcceptor;
import routes.job.JobIds;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.ledger.Job;
import routes.ledger.Jobs;
import routes.ledger.LedgerSettings;
import routes.ledger.Packing;
import routes.ledger.SlideRows;
import routes.store.ObjectStore;

/** Takes decks from their files to their packs: accepts them, watches the ledger until they have ended, reports. */
class DeckRuns {
    private static final long GLANCE = 150;

    private final Console console;
    private final ConfigurableApplicationContext application;
    private final @Nullable String language;
    private final @Nullable Path out;
    private final Jobs jobs;
    private final SlideRows slides;

    DeckRuns(
            Console console,
            ConfigurableApplicationContext application,
            @Nullable String language,
            @Nullable Path out) {
        this.console = console;
        this.application = application;
        this.language = language;
        this.out = out;
        jobs = application.getBean(Jobs.class);
        slides = application.getBean(SlideRows.class);
    }

    /** The exit code. */
    int run(List<Path> files) throws InterruptedException {
        List<DeckRun> decks = new ArrayList<>();
        boolean allAccepted = true;
        for (Path file : files) {
            try {
                decks.add(accept(file));
            } catch (Refusal | IOException e) {
                console.failed(file + ": " + e.getMessage());
                allAccepted = false;
            }
        }
        if (!watch(decks)) {
            return CommandLineInterface.FAILED;
        }
        boolean allMade = report().report(decks);
        return allAccepted && allMade ? 0 : CommandLineInterface.FAILED;
    }

    /** A run is an event of its own: the same file in another run is another job, whose answers are known already. */
    private DeckRun accept(Path file) throws IOException {
        Path real = file.toRealPath();
        String run = application.getBean(LedgerSettings.class).pool() + ":" + real;
        String deckName = DeckNames.of(file.toString());
        JobRequest request = new JobRequest(
                JobIds.make(deckName, run),
                "cli:" + run,
                "cli",
                real.toUri().toString(),
                deckName,
                new JobWishes(language, null, null, null, null),
                null);
        return new DeckRun(
                file,
                deckName,
                application.getBean(JobAcceptor.class).accept(request).jobId());
    }

    /** False when it was stopped before all had ended. */
    private boolean watch(List<DeckRun> decks) throws InterruptedException {
        try (ProgressView view = view();
                Interruption stop = new Interruption(console, jobs, decks, application)) {
            while (!stop.requested()) {
                if (show(decks, view)) {
                    return true;
                }
                Thread.sleep(GLANCE);
            }
            return false;
        }
    }

    /** Whether all have ended. */
    private boolean show(List<DeckRun> decks, ProgressView view) {
        boolean ended = true;
        for (DeckRun deck : decks) {
            Job job = jobs.find(deck.jobId()).orElseThrow();
            view.show(deck, job, slides.progress(deck.jobId()));
            ended &= job.state().ended();
        }
        return ended;
    }

    private RunReport report() {
        Packs packs = new Packs(application.getBean(ObjectStore.class), application.getEnvironment(), out);
        return new RunReport(console, jobs, slides, application.getBean(Packing.class), packs);
    }

    private ProgressView view() {
        return Terminal.isWatched() ? new ProgressBars() : new ProgressLines(console.err(), Clock.systemUTC());
    }
}
