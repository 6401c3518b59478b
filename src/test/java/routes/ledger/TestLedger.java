package routes.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real ledger in a folder, opened as the application opens it but without the application. */
public final class TestLedger implements AutoCloseable {
    private final LedgerSettings settings;
    private final HikariDataSource database;

    private TestLedger(LedgerSettings settings) {
        this.settings = settings;
        this.database = (HikariDataSource) new LedgerDatabase().ledger(settings);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public static TestLedger in(Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve("ledger.db");
        return new TestLedger(new LedgerSettings(url, "", "", Duration.ofSeconds(15), "serve"));
    }

    public JdbcClient client() {
        return JdbcClient.create(database);
    }

    public LedgerPinger pinger() {
        return new LedgerPinger(client());
    }

    LedgerCounter counter(Clock clock) {
        return new LedgerCounter(client(), clock, settings);
    }

    @Override
    public void close() {
        database.close();
    }
}
