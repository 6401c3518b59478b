package routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

class SettingsBesideJarTest {
    private final Path folder;

    SettingsBesideJarTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void overrideTheBuiltInOnes() throws IOException {
        write("application.yaml", "French");

        assertThat(Setting.find("deckhand.language", started(Map.of())))
                .contains(new Setting("deckhand.language", "French", folder.resolve("application.yaml") + ", line 2"));
    }

    @Test
    void countMoreInTheFolderConfig() throws IOException {
        write("application.yaml", "French");
        write("config/application.yaml", "Danish");

        assertThat(started(Map.of()).getProperty("deckhand.language")).isEqualTo("Danish");
    }

    @Test
    void mayBeThoseOfAProfile() throws IOException {
        write("application.yaml", "French");
        write("application-night.yaml", "Danish");

        assertThat(started(Map.of("spring.profiles.active", "night")).getProperty("deckhand.language"))
                .isEqualTo("Danish");
    }

    @Test
    void areNotReadWhenTheUserNamesTheFiles() throws IOException {
        write("application.yaml", "French");

        assertThat(started(Map.of("spring.config.location", "classpath:/")).getProperty("deckhand.language"))
                .isEqualTo("Spanish");
    }

    @Test
    void areHeldToTheKnownNames() throws IOException {
        Files.writeString(folder.resolve("application-night.yaml"), "deckhand:\n  languge: Danish\n");
        ConfigurableEnvironment environment = started(Map.of("spring.profiles.active", "night"));

        assertThatThrownBy(() -> new KnownSettings().postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("deckhand.languge; did you mean deckhand.language?");
    }

    private void write(String name, String language) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "deckhand:\n  language: " + language + "\n");
    }

    private ConfigurableEnvironment started(Map<String, Object> settings) {
        ConfigurableEnvironment environment = Settings.of(settings);
        SettingsBesideJar.lookInto(folder, environment);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
