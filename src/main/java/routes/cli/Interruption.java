package routes.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ConfigurableApplicationContext;
import routes.ledger.Jobs;

/** Ctrl-C: cancels what has not ended, because nobody else works on a run's jobs, and lets the application end. */
class Interruption implements AutoCloseable {
    private final Console console;
    private final Jobs jobs;
    private final List<DeckRun> decks;
    private final ConfigurableApplicationContext application;
    private final Thread hook = new Thread(this::stop, "stop-run");
    private final AtomicBoolean requested = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    Interruption(Console console, Jobs jobs, List<DeckRun> decks, ConfigurableApplicationContext application) {
        this.console = console;
        this.jobs = jobs;
        this.decks = List.copyOf(decks);
        this.application = application;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean requested() {
        return requested.get();
    }

    void stop() {
        requested.set(true);
        if (over.get()) {
            return;
        }
        decks.forEach(deck -> jobs.cancel(deck.jobId()));
        console.err().println();
        console.failed(
                "stopped; the answers received so far are kept, so the same command again does not pay for them twice");
        application.close();
    }

    @Override
    public void close() {
        if (!requested.get()) {
            over.set(true);
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
