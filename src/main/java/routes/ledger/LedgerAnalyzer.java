package routes.ledger;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.sqlite.SQLiteException;
import routes.config.Causes;
import routes.config.Masks;

/** The ledger can't be opened, is no ledger, or was written by a newer Deckhand. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LedgerAnalyzer implements FailureAnalyzer {
    private final Environment environment;

    LedgerAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        FlywayException schema = Causes.find(failure, FlywayException.class);
        SQLException sql = Causes.find(failure, SQLException.class);
        if (sql != null) {
            return new FailureAnalysis(
                    ledger() + (isNoLedger(sql) ? " is damaged or no ledger" : " can't be opened") + " ("
                            + Causes.firstLine(sql) + ")",
                    step(sql),
                    sql);
        }
        return schema == null ? null : schema(schema);
    }

    private FailureAnalysis schema(FlywayException failure) {
        return new FailureAnalysis(
                ledger() + " has tables that this version of Deckhand doesn't know (" + Causes.firstLine(failure) + ")",
                "start the version that wrote it or a newer one, or set deckhand.data-dir to a new folder",
                failure);
    }

    private static boolean isNoLedger(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                && switch (sqlite.getResultCode()) {
                    case SQLITE_NOTADB, SQLITE_CORRUPT -> true;
                    default -> false;
                };
    }

    private static String step(SQLException failure) {
        return isNoLedger(failure)
                ? "put a backup in its place, or move it (with its -wal and -shm files) away to start with an empty one"
                : "check deckhand.ledger.url and who may read and write there";
    }

    private String ledger() {
        return "The ledger " + Masks.show("url", environment.getProperty("deckhand.ledger.url", ""));
    }
}
