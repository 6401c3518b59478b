package routes.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import routes.config.Masks;
import routes.config.StartFailure;

/** Asks the ledger how it is. */
final class LedgerCheck {
    private static final String[] SYNCHRONOUS = {"OFF", "NORMAL", "FULL", "EXTRA"};

    private LedgerCheck() {}

    static void look(ApplicationContext application, Findings findings) {
        Environment settings = application.getEnvironment();
        findings.section("Ledger");
        findings.fact("url", Masks.show("url", settings.getProperty("deckhand.ledger.url", "")));
        try {
            JdbcClient db = JdbcClient.create(application.getBean(DataSource.class));
            version(settings, findings);
            if (settings.getProperty("deckhand.ledger.url", "").startsWith("jdbc:sqlite:")) {
                sqlite(db, findings);
            }
            contents(db, findings);
        } catch (DataAccessException | IOException e) {
            findings.wrong(StartFailure.explain(e, settings));
        }
    }

    private static void version(Environment settings, Findings findings) throws IOException {
        Optional<String> version = LedgerVersion.of(settings);
        String newest = LedgerVersion.newest();
        findings.fact("schema", version.orElse("none"));
        version.filter(there -> Integer.parseInt(there) > Integer.parseInt(newest))
                .ifPresent(there -> findings.wrong(
                        "The ledger has schema %s, but this Deckhand knows %s at most; start the version that wrote it"
                                .formatted(there, newest)));
        version.filter(there -> Integer.parseInt(there) < Integer.parseInt(newest))
                .ifPresent(there -> findings.fact("", "the next start brings it to " + newest + "; back it up before"));
    }

    private static void sqlite(JdbcClient db, Findings findings) {
        findings.fact(
                "journal mode",
                db.sql("pragma journal_mode").query(String.class).single());
        findings.fact(
                "synchronous",
                SYNCHRONOUS[db.sql("pragma synchronous").query(Integer.class).single()]);
        String health = db.sql("pragma quick_check(1)").query(String.class).single();
        findings.fact("quick check", health);
        if (!health.equals("ok")) {
            findings.wrong(
                    "The ledger is damaged (%s); stop the service and put a backup in its place".formatted(health));
        }
    }

    private static void contents(JdbcClient db, Findings findings) {
        findings.fact("jobs", counted(db, "select state, count(*) from job group by state order by state"));
        findings.fact("callbacks", counted(db, "select state, count(*) from delivery group by state order by state"));
        int dead = db.sql("select count(*) from delivery where state = 'dead'")
                .query(Integer.class)
                .single();
        if (dead > 0) {
            findings.fact("", "replay a dead one by POST /deliveries/{id}/replay; GET /jobs/{id} names it");
        }
    }

    private static String counted(JdbcClient db, String sql) {
        String counts = db.sql(sql).query((row, n) -> row.getString(1) + " " + row.getLong(2)).list().stream()
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "none" : counts;
    }
}
