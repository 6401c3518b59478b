package routes.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.ledger.LedgerPinger;

/**
 * Keeps messages with their queue or subscription while this machine can't take any: every one that comes and fails would be nearer
 * to the dead letters, through no fault of its own.
 */
@Component
public class PullGatekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(PullGatekeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final LedgerPinger ledger;
    private final Clock clock;
    private Instant closedUntil = Instant.EPOCH;
    private boolean closed;

    public PullGatekeeper(LedgerPinger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** From now on nothing is asked for, until some time has passed and the ledger answers. */
    public synchronized void close() {
        closedUntil = clock.instant().plus(PAUSE);
        closed = true;
    }

    /** Whether messages may be asked for. */
    public synchronized boolean open() {
        if (closed && !clock.instant().isBefore(closedUntil)) {
            if (answers()) {
                closed = false;
            } else {
                close();
            }
        }
        return !closed;
    }

    private boolean answers() {
        try {
            ledger.ping();
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "no messages are asked for: the ledger does not answer ({})",
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
