package routes.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sqlite.SQLiteConfig;
import routes.failure.Refusal;

/**
 * Opens the ledger. SQLite has one writer at a time anyway, so it gets one connection: waiting for it is a fair queue,
 * while SQLite's own waiting is a sleep. {@code synchronous=FULL} because an acknowledged commit must survive a power cut.
 */
@Configuration
class LedgerDatabase {
    private static final int SERVER_CONNECTIONS = 10;

    @Bean
    DataSource ledger(LedgerSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("ledger");
        pool.setJdbcUrl(settings.url());
        if (settings.embedded()) {
            embed(pool, settings.url());
        } else {
            pool.setUsername(settings.username());
            pool.setPassword(settings.password());
            pool.setMaximumPoolSize(SERVER_CONNECTIONS);
        }
        return new HikariDataSource(pool);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    private static void embed(HikariConfig pool, String url) {
        makeFolder(Path.of(url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "")));
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(30_000);
        config.enforceForeignKeys(true);
        pool.setDataSourceProperties(config.toProperties());
        pool.setMaximumPoolSize(1);
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new Refusal(
                    "ledger-unreachable",
                    "The folder of the ledger %s can't be made; set deckhand.data-dir to a folder that can be written"
                            .formatted(file),
                    e);
        }
    }
}
