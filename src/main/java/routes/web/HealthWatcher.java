package routes.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import routes.ledger.LedgerPinger;
import routes.store.PlaceWatcher;

/**
 * Looks every second at what is needed to work, on a thread of its own, so that {@code /health} is answered from memory
 * however long a look takes. A look that hangs shows as one that was long ago.
 */
@Component
class HealthWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatcher.class);

    private final LedgerPinger ledger;
    private final ApplicationAvailability availability;
    private final HealthSettings settings;
    private final Path dataDir;
    private final Clock clock;
    private final PlaceWatcher places;

    private volatile long ledgerAnswered;
    private volatile long folderWritable;
    private volatile long freeBytes = Long.MAX_VALUE;

    HealthWatcher(
            LedgerPinger ledger,
            ApplicationAvailability availability,
            HealthSettings settings,
            @Value("${deckhand.data-dir}") Path dataDir,
            Clock clock,
            PlaceWatcher places) {
        this.ledger = ledger;
        this.availability = availability;
        this.settings = settings;
        this.dataDir = dataDir.toAbsolutePath();
        this.clock = clock;
        this.places = places;
        ledgerAnswered = folderWritable = clock.millis(); // both were used to start at all
    }

    /** What is missing, in words for the operator; nothing when all is well. Reads memory only. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (silent(ledgerAnswered)) {
            missing.add("ledger");
        }
        if (silent(folderWritable)) {
            missing.add("data folder");
        }
        if (freeBytes < settings.minFree().toBytes()) {
            missing.add("disk space");
        }
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            missing.add("routes");
        }
        missing.addAll(places.missing());
        return missing;
    }

    @Scheduled(fixedDelay = 1000)
    void lookAtFolder() throws IOException {
        if (Files.isWritable(dataDir)) {
            freeBytes = Files.getFileStore(dataDir).getUsableSpace();
            folderWritable = clock.millis();
        }
    }

    @Scheduled(fixedDelay = 1000)
    void lookAtLedger() {
        try {
            ledger.ping();
            ledgerAnswered = clock.millis();
        } catch (DataAccessException e) {
            LOG.warn("the ledger does not answer: {}", e.getMostSpecificCause().getMessage());
        }
    }

    private boolean silent(long lastSign) {
        return clock.millis() - lastSign > settings.patience().toMillis();
    }
}
