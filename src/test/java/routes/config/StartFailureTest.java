package routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import routes.failure.Refusal;

class StartFailureTest {
    private static final Environment NOTHING_SET = Settings.of(Map.of());

    @Test
    void saysWhatARefusalSaysHoweverDeepItLies() {
        Throwable failure = new BeanCreationException(
                "worker", "wrapped", new Refusal("data-dir-unusable", "The folder x can't be used; set another one"));

        assertThat(StartFailure.explain(failure, NOTHING_SET)).isEqualTo("The folder x can't be used; set another one");
    }

    @Test
    void saysWhichPortIsTakenAndHowToSetAnother() {
        assertThat(StartFailure.explain(new PortInUseException(8000), NOTHING_SET))
                .startsWith("Port 8000 is taken by another program; ")
                .contains("set PORT (or --server.port=) to a free port");
    }

    @Test
    void saysThatALedgerIsDamaged(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.db"), "no database at all, but long enough".repeat(50));
        String url = "jdbc:sqlite:" + file;
        Throwable failure = catchThrowable(
                () -> DriverManager.getConnection(url).createStatement().executeQuery("select * from sqlite_master"));

        assertThat(StartFailure.explain(failure, Settings.of(Map.of("deckhand.ledger.url", url))))
                .startsWith("The ledger %s is damaged or no ledger ".formatted(url))
                .contains("put a backup in its place");
    }

    @Test
    void saysWhichSettingHasAWrongValueAndWhereItWasSet() {
        Environment environment = Settings.ofVariables(Map.of("DECKHAND_LLM_CONCURRENCY", "many"));
        Throwable failure =
                catchThrowable(() -> Binder.get(environment).bind("deckhand.llm.concurrency", Integer.class));

        assertThat(StartFailure.explain(failure, environment))
                .isEqualTo(
                        "The setting deckhand.llm.concurrency=many (environment variable DECKHAND_LLM_CONCURRENCY) will"
                                + " not do: it is no value of that kind; set it to another value, or leave it out for the default");
    }

    @Test
    void saysThatAnAddressIsNoneOfThisMachines() {
        Environment environment = Settings.of(Map.of("server.address", "9.9.9.9", "server.port", "8000"));

        assertThat(StartFailure.explain(new BindException("Cannot assign requested address"), environment))
                .isEqualTo(
                        "Deckhand can't listen on 9.9.9.9:8000 (Cannot assign requested address); set SERVER_ADDRESS to"
                                + " 127.0.0.1, or to 0.0.0.0 in a container, and PORT to a free port above 1023");
    }

    @Test
    void saysWhichVariableHasTheWrongValue() {
        ConfigurableEnvironment environment = Settings.ofVariables(Map.of("MY_TRIES", "many"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("mine", Map.of("deckhand.llm.tries", "${MY_TRIES:8}")));
        Throwable failure = catchThrowable(() -> Binder.get(environment).bind("deckhand.llm.tries", Integer.class));

        assertThat(StartFailure.explain(failure, environment))
                .startsWith("The setting deckhand.llm.tries=many (environment variable MY_TRIES) will not do: ");
    }

    @Test
    void doesNotShowASecretThatHasAWrongValue() {
        Environment environment = Settings.of(Map.of("deckhand.some.key", "sk-secret"));
        Throwable failure = catchThrowable(() -> Binder.get(environment).bind("deckhand.some.key", Integer.class));

        assertThat(StartFailure.explain(failure, environment))
                .contains("deckhand.some.key=******")
                .doesNotContain("sk-secret");
    }

    @Test
    void hidesCredentialsInWhatOthersSay() {
        assertThat(StartFailure.explain(new IllegalStateException("no answer from amqp://me:pw@mq/"), NOTHING_SET))
                .isEqualTo(
                        "Deckhand can't start: IllegalStateException: no answer from amqp://******@mq/; set LOG_LEVEL=DEBUG"
                                + " to see the whole story");
    }

    @Test
    void namesAFileThatCannotBeUsed(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        Throwable failure = catchThrowable(() -> Files.createDirectories(file.resolve("tmp")));

        assertThat(StartFailure.explain(failure, NOTHING_SET))
                .startsWith(file + "/tmp can't be used (Not a directory); ")
                .contains("deckhand.data-dir");
    }
}
