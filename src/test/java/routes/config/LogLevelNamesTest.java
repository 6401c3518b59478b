package routes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.impl.NoOpLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

class LogLevelNamesTest {
    private final List<Object> warnings = new ArrayList<>();
    private final Log log = new NoOpLog() {
        @Override
        public void warn(Object message) {
            warnings.add(message);
        }
    };

    @ParameterizedTest
    @CsvSource({
        "WARNING, WARN",
        "CRITICAL, ERROR",
        "FATAL, ERROR",
        "debug, DEBUG",
        "' Info ', INFO",
        "ERROR, ERROR",
        "TRACE, TRACE"
    })
    void readsPythonsNamesAndBootsOwn(String given, String level) {
        assertThat(levelOf(given)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"NOTSET", "10", "LOUD"})
    void takesInfoForANameThatIsNoLevelAndWarns(String given) {
        assertThat(levelOf(given)).isEqualTo("INFO");
        assertThat(warnings)
                .containsExactly("LOG_LEVEL=" + given
                        + " is no level, so it is INFO; set it to DEBUG, INFO, WARNING, ERROR or CRITICAL");
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void leavesTheDefaultAloneWhenNothingIsSet(String given) {
        assertThat(levelOf(given)).isNull();
    }

    @Test
    void doesNotOverruleASettingThatWasTyped() {
        ConfigurableEnvironment environment =
                Settings.of(Map.of("LOG_LEVEL", "WARNING", "logging.level.root", "TRACE"));

        post(environment);

        assertThat(environment.getProperty("logging.level.root")).isEqualTo("TRACE");
    }

    private @Nullable String levelOf(String given) {
        ConfigurableEnvironment environment = Settings.of(Map.of("LOG_LEVEL", given));
        post(environment);
        return environment.getProperty("logging.level.root");
    }

    private void post(ConfigurableEnvironment environment) {
        new LogLevelNames(destination -> log).postProcessEnvironment(environment, new SpringApplication());
    }
}
