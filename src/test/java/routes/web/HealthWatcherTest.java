package routes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.util.unit.DataSize;
import routes.failure.Outage;
import routes.ledger.LedgerPinger;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;
import routes.store.TestPlaces;

class HealthWatcherTest {
    private final TestClock clock = new TestClock();
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private Path folder;

    @BeforeEach
    void routesAreStarted(@TempDir Path folder) {
        this.folder = folder;
        tell(ReadinessState.ACCEPTING_TRAFFIC);
    }

    private Runnable bucket = () -> {};

    @Test
    void missesNothingWhileAllAnswer() throws IOException {
        try (TestLedger ledger = TestLedger.in(folder)) {
            HealthWatcher watcher = watcher(ledger.pinger(), folder, DataSize.ofBytes(1));
            clock.forward(Duration.ofHours(1));
            watcher.lookAtLedger();
            watcher.lookAtFolder();

            assertThat(watcher.missing()).isEmpty();
        }
    }

    @Test
    void missesALedgerThatWasSilentForTooLong() throws IOException {
        TestLedger ledger = TestLedger.in(folder);
        HealthWatcher watcher = watcher(ledger.pinger(), folder, DataSize.ofBytes(1));
        ledger.close();
        clock.forward(Duration.ofSeconds(15));
        watcher.lookAtLedger();
        watcher.lookAtFolder();

        assertThat(watcher.missing()).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        watcher.lookAtFolder();
        assertThat(watcher.missing()).containsExactly("ledger");
    }

    @Test
    void missesAFolderThatIsGone() throws IOException {
        try (TestLedger ledger = TestLedger.in(folder)) {
            HealthWatcher watcher = watcher(ledger.pinger(), folder.resolve("unmounted"), DataSize.ofBytes(1));
            clock.forward(Duration.ofSeconds(16));
            watcher.lookAtLedger();
            watcher.lookAtFolder();

            assertThat(watcher.missing()).containsExactly("data folder");
        }
    }

    @Test
    void missesSpaceWhenTheDiskIsNearlyFull() throws IOException {
        try (TestLedger ledger = TestLedger.in(folder)) {
            HealthWatcher watcher = watcher(ledger.pinger(), folder, DataSize.ofBytes(Long.MAX_VALUE));
            watcher.lookAtFolder();

            assertThat(watcher.missing()).containsExactly("disk space");
        }
    }

    @Test
    void missesTheRoutesUntilTheyAreStartedAndWhenTheyStop() {
        try (TestLedger ledger = TestLedger.in(folder)) {
            HealthWatcher watcher = watcher(ledger.pinger(), folder, DataSize.ofBytes(1));
            tell(ReadinessState.REFUSING_TRAFFIC);

            assertThat(watcher.missing()).containsExactly("routes");
        }
    }

    @Test
    void missesAPlaceThatDoesNotAnswer() {
        try (TestLedger ledger = TestLedger.in(folder)) {
            bucket = () -> {
                throw new Outage("store-unreachable", "The store does not answer.", null);
            };

            assertThat(watcher(ledger.pinger(), folder, DataSize.ofBytes(1)).missing())
                    .containsExactly("store");
        }
    }

    private HealthWatcher watcher(LedgerPinger ledger, Path dataDir, DataSize minFree) {
        return new HealthWatcher(
                ledger,
                availability,
                new HealthSettings(Duration.ofSeconds(15), minFree),
                dataDir,
                clock,
                TestPlaces.watched(bucket));
    }

    private void tell(ReadinessState state) {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
    }
}
