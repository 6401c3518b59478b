package routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import routes.failure.Refusal;

class KnownSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "deckhand.llm.modle, deckhand.llm.model",
        "deckhand.languge, deckhand.language",
        "deckhand.source.folder.inboxx, deckhand.source.folder.inbox",
        "deckhand.callback.secrets, deckhand.callback.secret"
    })
    void refusesAMistypedSettingAndNamesTheNearest(String typed, String nearest) {
        assertThatThrownBy(() -> check(Settings.of(Map.of(typed, "x"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no setting %s; did you mean %s? Correct it or leave it out", typed, nearest);
    }

    @Test
    void refusesAMistypedVariable() {
        assertThatThrownBy(() -> check(Settings.ofVariables(Map.of("DECKHAND_DATADIRR", "x"))))
                .hasMessageContaining("DECKHAND_DATADIRR; did you mean deckhand.data-dir?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deckhand.language",
                "deckhand.dataDir",
                "deckhand.source.http.allowed-folders[0]",
                "deckhand.outputs[12]",
                "server.port",
                "deckhandy.anything"
            })
    void letsEverySpellingOfAKnownSettingAndOthersSettingsPass(String name) {
        assertThatCode(() -> check(Settings.of(Map.of(name, "x")))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECKHAND_DATA_DIR",
                "DECKHAND_LLM_BASE_URL",
                "DECKHAND_LLM_BASEURL",
                "DECKHAND_OUTPUTS_0",
                "DECKHAND_SERVICE_HOST",
                "DECKHAND_PORT_8000_TCP_ADDR",
                "DECKHAND_PORT"
            })
    void letsVariablesPassAlsoThoseOfKubernetes(String name) {
        assertThatCode(() -> check(Settings.ofVariables(Map.of(name, "x")))).doesNotThrowAnyException();
    }

    @Test
    void knowsTheSettingsThatScriptsRelyOn() {
        assertThat(KnownSettings.names())
                .contains(
                        "deckhand.data-dir",
                        "deckhand.ledger.url",
                        "deckhand.source.folder.inbox",
                        "deckhand.store.kind",
                        "deckhand.queue.jobs",
                        "deckhand.llm.provider",
                        "deckhand.callback.secret",
                        "deckhand.outputs",
                        "deckhand.language",
                        "deckhand.routes.dir");
    }

    private static void check(ConfigurableEnvironment environment) {
        new KnownSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
