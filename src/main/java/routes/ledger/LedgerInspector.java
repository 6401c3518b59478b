package routes.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the database under the ledger: how it keeps what is committed, and whether it is sound. */
@Component
public class LedgerInspector {
    /** What {@link #inspect} says of a database that is sound. */
    public static final String SOUND = "ok";

    public static final String CHECK = "quick check";

    private static final String[] SYNCHRONOUS = {"OFF", "NORMAL", "FULL", "EXTRA"};

    private final JdbcClient db;
    private final LedgerSettings settings;

    LedgerInspector(JdbcClient db, LedgerSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** Facts by name, in the order they are worth reading; a database server looks after itself, so it has one only. */
    public Map<String, String> inspect() {
        Map<String, String> facts = new LinkedHashMap<>();
        if (settings.embedded()) {
            facts.put("journal mode", ask("pragma journal_mode"));
            facts.put("synchronous", SYNCHRONOUS[Integer.parseInt(ask("pragma synchronous"))]);
            facts.put(CHECK, ask("pragma quick_check(1)"));
        } else {
            facts.put(CHECK, ask("select 'ok'"));
        }
        return facts;
    }

    private String ask(String sql) {
        return db.sql(sql).query(String.class).single();
    }
}
