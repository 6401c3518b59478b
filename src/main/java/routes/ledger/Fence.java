package routes.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a worker write only while the lease it took is still the one that counts. */
@Component
class Fence {
    private final JdbcClient db;
    private final Clock clock;
    private final Worker worker;
    private final LedgerSettings settings;

    Fence(JdbcClient db, Clock clock, Worker worker, LedgerSettings settings) {
        this.db = db;
        this.clock = clock;
        this.worker = worker;
        this.settings = settings;
    }

    String owner() {
        return worker.name();
    }

    long until() {
        return clock.millis() + settings.lease().toMillis();
    }

    /** Holds the job's row for this transaction; {@link LeaseLost} when the attempt is no longer the one that counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdJob(Work work) {
        check(
                work,
                db.sql(
                                "update job set lease_until = ?, updated_at = ? where id = ? and attempt = ? and lease_owner = ?")
                        .params(until(), clock.millis(), work.jobId(), work.attempt(), owner())
                        .update());
    }

    static void check(Work work, int rows) {
        if (rows != 1) {
            throw new LeaseLost(work);
        }
    }
}
