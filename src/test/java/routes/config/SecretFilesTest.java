package routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.impl.NoOpLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import routes.failure.Refusal;

class SecretFilesTest {
    private final Path folder;

    SecretFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WORKER_CALLBACK_SECRET",
                "DECKHAND_CALLBACK_SECRET",
                "deckhand.callback.secret",
                "deckhand_callback_secret"
            })
    void takesASecretFromAFileWithAnyOfItsNames(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "hush hush\n");

        ConfigurableEnvironment environment = start(Map.of());

        assertThat(Binder.get(environment)
                        .bind("deckhand.callback.secret", String.class)
                        .get())
                .isEqualTo("hush hush");
        assertThat(environment.getProperty("deckhand.callback.secret")).isEqualTo("hush hush");
        assertThat(Setting.find("deckhand.callback.secret", environment))
                .contains(new Setting("deckhand.callback.secret", "******", "secret file " + file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-1", "sk-1\n", "sk-1\r\n", "sk-1\n\n"})
    void leavesTheNewlineOutThatEditorsPutInTheEnd(String text) throws IOException {
        Files.writeString(folder.resolve("OPENAI_API_KEY"), text);

        assertThat(start(Map.of()).getProperty("deckhand.llm.openai.api-key")).isEqualTo("sk-1");
    }

    @Test
    void keepsTheLinesOfASecretThatHasSeveral() throws IOException {
        Files.writeString(folder.resolve("OPENAI_API_KEY"), " one\n\ntwo \n");

        assertThat(start(Map.of()).getProperty("deckhand.llm.openai.api-key")).isEqualTo(" one\n\ntwo ");
    }

    @Test
    void countsLessThanTheEnvironment() throws IOException {
        Files.writeString(folder.resolve("OPENAI_API_KEY"), "from the file");

        ConfigurableEnvironment environment = start(Map.of("OPENAI_API_KEY", "from the environment"));

        assertThat(environment.getProperty("deckhand.llm.openai.api-key")).isEqualTo("from the environment");
        assertThat(Setting.find("deckhand.llm.openai.api-key", environment))
                .contains(new Setting("deckhand.llm.openai.api-key", "******", "environment variable OPENAI_API_KEY"));
    }

    @Test
    void readsWhatKubernetesMounts() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("..2026_01_01"));
        Files.writeString(kept.resolve("OPENAI_API_KEY"), "sk-mounted");
        Files.createSymbolicLink(folder.resolve("..data"), kept.getFileName());
        Files.createSymbolicLink(folder.resolve("OPENAI_API_KEY"), Path.of("..data/OPENAI_API_KEY"));
        Files.createDirectories(folder.resolve("kubernetes.io/serviceaccount"));

        assertThat(start(Map.of()).getProperty("deckhand.llm.openai.api-key")).isEqualTo("sk-mounted");
    }

    @Test
    void hasSecretsOfTheUsersOwnRoutesToo() throws IOException {
        Files.writeString(folder.resolve("SLACK_HOOK"), "https://hooks.example.org/1");
        Files.write(folder.resolve("store.jks"), new byte[70_000]);

        ConfigurableEnvironment environment = start(Map.of());

        assertThat(environment.getProperty("SLACK_HOOK")).isEqualTo("https://hooks.example.org/1");
        assertThat(environment.containsProperty("store.jks")).isFalse();
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Path file = Files.createSymbolicLink(folder.resolve("OPENAI_API_KEY"), Path.of("gone"));

        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The secret file " + file
                                + " can't be read (NoSuchFileException); let the user who runs Deckhand read it, or take it away");
    }

    @Test
    void namesTheFolderThatIsNotThere() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> start(Map.of("DECKHAND_SECRETS_DIR", gone.toString())))
                .isInstanceOf(Refusal.class)
                .hasMessage("The folder of secrets " + gone
                        + " can't be read (NoSuchFileException); set deckhand.secrets-dir to one that can be");
    }

    @Test
    void refusesAMistypedFileName() throws IOException {
        Files.writeString(folder.resolve("DECKHAND_CALLBACK_SECRETT"), "x");
        ConfigurableEnvironment environment = start(Map.of());

        assertThatThrownBy(() -> new KnownSettings().postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("DECKHAND_CALLBACK_SECRETT; did you mean deckhand.callback.secret?");
    }

    private ConfigurableEnvironment start(Map<String, Object> more) throws IOException {
        Map<String, Object> variables = new HashMap<>(Map.of("DECKHAND_SECRETS_DIR", folder.toString()));
        variables.putAll(more);
        ConfigurableEnvironment environment = Settings.ofVariables(variables);
        new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);
        new SecretFiles(destination -> new NoOpLog()).postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
