package routes.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the ledger for a sign of life. */
@Repository
public class LedgerPinger {
    private final JdbcClient db;

    LedgerPinger(JdbcClient db) {
        this.db = db;
    }

    /** Reads a row, if there is one; throws when the ledger can't be read. */
    public void ping() {
        db.sql("select id from job limit 1").query(String.class).list();
    }
}
