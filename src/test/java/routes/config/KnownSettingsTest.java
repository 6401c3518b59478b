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
    @CsvSource({
        "DECKHAND_DATA_DIR, x",
        "deckhand_data_dir, x",
        "DECKHAND_LLM_BASE_URL, x",
        "DECKHAND_LLM_BASEURL, x",
        "DECKHAND_OUTPUTS_0, x",
        "DECKHAND_SERVICE_HOST, 10.0.0.1",
        "DECKHAND_WEB_SERVICE_PORT_HTTP, 80",
        "DECKHAND_WEB_PORT_8000_TCP_ADDR, 10.0.0.1",
        "DECKHAND_WEB_PORT, tcp://10.0.0.1:80",
        "DECKHAND_PORT, tcp://10.0.0.1:80"
    })
    void letsVariablesPassAlsoThoseOfKubernetes(String name, String value) {
        assertThatCode(() -> check(Settings.ofVariables(Map.of(name, value)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"DECKHAND_PORT, 8080", "DECKHAND_SERVER_PORT, 8080", "deckhand_languge, x", "DECKHAND_OUTPUTSS_0, x"})
    void refusesAVariableThatNobodyReads(String name, String value) {
        assertThatThrownBy(() -> check(Settings.ofVariables(Map.of(name, value))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("There is no setting " + name + "; did you mean ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deckhand.Languge", "deckhand.outputs[0].name", "deckhand.language.code", "deckhand.llm"})
    void refusesWhatLooksLikeAKnownOneOnly(String name) {
        assertThatThrownBy(() -> check(Settings.of(Map.of(name, "x")))).isInstanceOf(Refusal.class);
    }

    @Test
    void letsACrashPointBeNamedOnTheCommandLineOfTheJvmOnly() {
        System.setProperty("deckhand.crash-at", "nowhere");
        try {
            assertThatCode(() -> check(Settings.of(Map.of()))).doesNotThrowAnyException();
            assertThatThrownBy(() -> check(Settings.of(Map.of("deckhand.crash-at", "after-accept"))))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> check(Settings.ofVariables(Map.of("DECKHAND_CRASH_AT", "after-accept"))))
                    .isInstanceOf(Refusal.class);
        } finally {
            System.clearProperty("deckhand.crash-at");
        }
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
