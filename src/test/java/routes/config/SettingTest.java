package routes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.io.ClassPathResource;

class SettingTest {
    @Test
    void comesFromTheDefaultsWhenNobodySetIt() throws IOException {
        assertThat(Setting.find("deckhand.language", with(Map.of())))
                .contains(new Setting("deckhand.language", "Spanish", "default"));
    }

    @Test
    void comesFromTheVariableOfItsName() throws IOException {
        assertThat(Setting.find("deckhand.llm.base-url", with(Map.of("DECKHAND_LLM_BASE_URL", "http://me:pw@llm/v1"))))
                .contains(new Setting(
                        "deckhand.llm.base-url", "http://******@llm/v1", "environment variable DECKHAND_LLM_BASE_URL"));
    }

    @Test
    void comesFromTheVariableThatItsDefaultNames() throws IOException {
        assertThat(Setting.find("deckhand.llm.openai.api-key", with(Map.of("OPENAI_API_KEY", "sk-1"))))
                .contains(new Setting("deckhand.llm.openai.api-key", "******", "environment variable OPENAI_API_KEY"));
    }

    @Test
    void comesFromTheCommandLine() throws IOException {
        assertThat(Setting.find("deckhand.language", with(Map.of(), "--deckhand.language=French")))
                .contains(new Setting("deckhand.language", "French", "command line"));
    }

    @Test
    void showsAListWithCommas() throws IOException {
        assertThat(Setting.find(
                        "deckhand.outputs", with(Map.of(), "--deckhand.outputs[0]=a", "--deckhand.outputs[1]=b")))
                .contains(new Setting("deckhand.outputs", "a,b", "command line"));
    }

    @Test
    void isEmptyWhenItIsNotThere() throws IOException {
        assertThat(Setting.find("deckhand.nothing", with(Map.of()))).isEmpty();
    }

    private static ConfigurableEnvironment with(Map<String, Object> variables, String... typed) throws IOException {
        ConfigurableEnvironment environment = Settings.ofVariables(variables);
        new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource("commandLineArgs", typed));
        return environment;
    }
}
