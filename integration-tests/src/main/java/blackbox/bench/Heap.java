package blackbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/** The smallest heap, out of a few, that does for 60 slides, and whether it does for 300 too. */
final class Heap {
    private static final List<Integer> MEGABYTES = List.of(256, 192, 160, 128, 112, 96, 80, 72, 64, 56, 48);
    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final int CONCURRENCY = 16;

    private final BenchSettings settings;
    private final Table table;

    Heap(BenchSettings settings) {
        this.settings = settings;
        this.table = new Table("Heap, a model that takes 0.2 s, C = 16", "-Xmx MiB", "slides", "does", "seconds");
    }

    void run() throws IOException {
        int smallest = smallestFor60();
        for (int megabytes :
                MEGABYTES.stream().sorted().filter(m -> m >= smallest).toList()) {
            if (does(megabytes, 300)) {
                return;
            }
        }
    }

    private int smallestFor60() throws IOException {
        int smallest = MEGABYTES.get(0);
        for (int megabytes : MEGABYTES) {
            if (!does(megabytes, 60)) {
                return smallest;
            }
            smallest = megabytes;
        }
        return smallest;
    }

    private boolean does(int megabytes, int slides) throws IOException {
        try (StubProcess stub = StubProcess.start(LATENCY);
                Site site = new Site(settings, stub, CONCURRENCY, List.of("-Xmx" + megabytes + "m"))) {
            Path deck = site.deck("heap" + megabytes, slides);
            double seconds = site.secondsUntilDone(deck, site.send(deck), LIMIT);
            boolean calm = !Files.readString(site.deckhand().launch().log()).contains("OutOfMemoryError");
            table.row(megabytes, slides, calm ? "yes" : "no: OutOfMemoryError in the log", seconds);
            return calm;
        } catch (ConditionTimeoutException | IllegalStateException e) {
            table.row(megabytes, slides, "no", "");
            return false;
        }
    }
}
