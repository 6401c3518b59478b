package blackbox.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A small deck alone, three at once, and one behind a deck of 300 slides. */
final class Fairness {
    private static final int SMALL = 6;
    private static final int LARGE = 300;
    /** Three small decks are 18 slides: with fewer at once even a perfect worker would need two rounds. */
    private static final int ENOUGH_FOR_THREE = 32;

    private static final int CONCURRENCY = 16;
    private static final int ROUNDS = 3;
    private static final Duration LATENCY = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final BenchSettings settings;
    private final Table table;
    private int decks;

    Fairness(BenchSettings settings) {
        this.settings = settings;
        this.table = new Table(
                "6-slide decks, a model that takes 2 s, C = 16, one warmed process", "what", "seconds", "times alone");
    }

    void run() throws IOException {
        try (StubProcess stub = StubProcess.start(LATENCY);
                Site site = new Site(settings, stub, ENOUGH_FOR_THREE, BenchSettings.JVM_FLAGS)) {
            double alone = alone(site, ENOUGH_FOR_THREE);
            double three = median(site, 3);
            table.row(ENOUGH_FOR_THREE, "three at once until the last, median of " + ROUNDS, three, three / alone);
        }
        try (StubProcess stub = StubProcess.start(LATENCY);
                Site site = new Site(settings, stub, CONCURRENCY, BenchSettings.JVM_FLAGS)) {
            double alone = alone(site, CONCURRENCY);
            behind(site, stub, alone, 0);
            behind(site, stub, alone, 60);
        }
    }

    /** After a first deck that warms the process. */
    private double alone(Site site, int concurrency) throws IOException {
        together(site, 1);
        double alone = median(site, 1);
        table.row(concurrency, "alone, median of " + ROUNDS, alone, 1.0);
        return alone;
    }

    private double median(Site site, int jobs) throws IOException {
        List<Double> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(together(site, jobs));
        }
        return rounds.stream().sorted().toList().get(ROUNDS / 2);
    }

    /** Seconds from the first deck sent to the last callback. */
    private double together(Site site, int jobs) throws IOException {
        List<Path> small = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            small.add(newDeck(site, SMALL));
        }
        Instant first = Instant.now();
        for (Path deck : small) {
            site.send(deck);
        }
        return small.stream()
                .mapToDouble(deck -> site.secondsUntilDone(deck, first, LIMIT))
                .max()
                .orElseThrow();
    }

    private void behind(Site site, StubProcess stub, double alone, int answeredFirst) throws IOException {
        Path large = newDeck(site, LARGE);
        Path small = newDeck(site, SMALL);
        int before = stub.answered();
        Instant largeSent = site.send(large);
        Awaitility.await()
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> stub.answered() - before >= answeredFirst);
        double behind = site.secondsUntilDone(small, site.send(small), LIMIT);
        String when = answeredFirst == 0 ? "at once" : "after its first " + answeredFirst + " answers";
        table.row(CONCURRENCY, "behind a 300-slide deck, sent " + when, behind, behind / alone);
        table.row(CONCURRENCY, "that 300-slide deck itself", site.secondsUntilDone(large, largeSent, LIMIT), "");
    }

    private Path newDeck(Site site, int pages) throws IOException {
        decks++;
        return site.deck("deck" + decks, pages);
    }
}
