package routes.ledger;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh ledger for every test, and a second worker on it when a test wants one. */
abstract class LedgerTest {
    final TestClock clock = new TestClock();
    Path folder;
    TestLedger ledger;
    Story story;

    @BeforeEach
    void open(@TempDir Path fresh) {
        folder = fresh;
        ledger = new TestLedger(folder, clock);
        story = new Story(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** The same work by many threads that begin at the same moment. */
    static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    String text(String sql, Object... params) {
        return requireNonNull(
                ledger.client().sql(sql).params(params).query(String.class).single());
    }
}
