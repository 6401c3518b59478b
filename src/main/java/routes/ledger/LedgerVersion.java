package routes.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.sqlite.SQLiteConfig;

/** Which migration a ledger's tables come from, asked without opening it for writing or making it. */
public final class LedgerVersion {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String LATEST =
            "select version from flyway_schema_history where version is not null order by installed_rank desc limit 1";

    private LedgerVersion() {}

    /** Empty when there is no ledger yet, or none that can be asked: the start tells why. */
    public static Optional<String> of(Environment settings) {
        String url = settings.getProperty("deckhand.ledger.url", "");
        if (url.startsWith(SQLITE) && !Files.exists(Path.of(file(url)))) {
            return Optional.empty();
        }
        try (Connection connection = DriverManager.getConnection(url, login(settings, url));
                Statement statement = connection.createStatement();
                ResultSet latest = statement.executeQuery(LATEST)) {
            return latest.next() ? Optional.of(latest.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** The newest that this Deckhand brings along. */
    public static String newest() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*__*.sql"))
                .map(script -> Objects.requireNonNull(script.getFilename()))
                .map(name -> Integer.valueOf(name.replaceFirst("V(\\d+)__.*", "$1")))
                .max(Integer::compare)
                .map(String::valueOf)
                .orElseThrow();
    }

    private static String file(String url) {
        return url.substring(SQLITE.length()).replaceFirst("\\?.*", "");
    }

    private static Properties login(Environment settings, String url) {
        if (url.startsWith(SQLITE)) {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            return config.toProperties();
        }
        Properties login = new Properties();
        login.setProperty("user", settings.getProperty("deckhand.ledger.username", ""));
        login.setProperty("password", settings.getProperty("deckhand.ledger.password", ""));
        return login;
    }
}
