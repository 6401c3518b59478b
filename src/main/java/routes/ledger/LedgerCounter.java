package routes.ledger;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the ledger's rows for the metrics, each with one query that an index answers alone. What is due is counted for
 * this worker's pool, all else for the whole ledger.
 */
@Repository
public class LedgerCounter {
    private static final String FREE = "and (lease_until is null or lease_until < :now)";

    private final JdbcClient db;
    private final Clock clock;
    private final LedgerSettings settings;

    LedgerCounter(JdbcClient db, Clock clock, LedgerSettings settings) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
    }

    public LedgerCounts count() {
        return new LedgerCounts(byState("job"), byState("slide"), byState("delivery"), due(), calls());
    }

    private Map<String, Long> byState(String table) {
        Map<String, Long> counts = new LinkedHashMap<>();
        db.sql("select state, count(*) as n from " + table + " group by state").query(row -> {
            counts.put(row.getString("state"), row.getLong("n"));
        });
        return counts;
    }

    private Map<String, Long> due() {
        return Map.of(
                "jobs",
                        dueOf("job where pool = :pool and state in ('accepted', 'splitting') and due_at <= :now "
                                + FREE),
                "packs", dueOf("job where pool = :pool and state = 'packing' and due_at <= :now " + FREE),
                "slides", dueOf("""
                        slide s join job j on j.id = s.job_id where s.state = 'waiting' and s.due_at <= :now
                            and j.pool = :pool and j.state in ('splitting', 'describing')"""),
                "deliveries", dueOf("""
                        delivery d join job j on j.id = d.job_id where d.state = 'pending' and d.due_at <= :now
                            and j.pool = :pool and (d.lease_until is null or d.lease_until < :now)"""));
    }

    private long dueOf(String rows) {
        return db.sql("select count(*) from " + rows)
                .param("pool", settings.pool())
                .param("now", clock.millis())
                .query(Long.class)
                .single();
    }

    private List<LedgerCounts.ModelCalls> calls() {
        return db.sql("""
                        select provider, state, count(*) as n, sum(input_tokens) as input, sum(output_tokens) as output
                        from llm_call where state <> 'sent' group by provider, state""")
                .query((row, n) -> new LedgerCounts.ModelCalls(
                        row.getString("provider"),
                        row.getString("state"),
                        row.getLong("n"),
                        row.getLong("input"),
                        row.getLong("output")))
                .list();
    }
}
