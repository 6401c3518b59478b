package routes.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/** A ledger's file as the migrations leave it, made once for all tests because each would wait for it. */
final class EmptyLedger {
    private static final byte[] FILE = make();

    private EmptyLedger() {}

    /** Leaves alone what is there. */
    static void copyTo(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.write(file, FILE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] make() {
        try {
            Path folder = Files.createTempDirectory("empty-ledger");
            Path file = folder.resolve("ledger.db");
            migrate("jdbc:sqlite:" + file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void migrate(String url) {
        LedgerSettings settings = new LedgerSettings(url, "", "", TestLedger.LEASE, "serve");
        try (HikariDataSource ledger = (HikariDataSource) new LedgerDatabase().ledger(settings)) {
            Flyway.configure()
                    .dataSource(ledger)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        }
    }
}
