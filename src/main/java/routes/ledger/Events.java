package routes.ledger;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has started jobs. */
@Repository
public class Events {
    private final JdbcClient db;

    Events(JdbcClient db) {
        this.db = db;
    }

    /** Those of the keys that have started a job, whatever became of it; a thousand at a time. */
    public Set<String> known(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : db.sql("select event_key from inbound_event where event_key in (:keys)")
                        .param("keys", keys)
                        .query(String.class)
                        .set();
    }
}
