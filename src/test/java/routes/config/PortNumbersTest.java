package routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import routes.failure.Refusal;

class PortNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "70000", "-5", "80 00", "tcp://10.0.0.1:80", "8000.0"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> start(WebApplicationType.SERVLET, Map.of("PORT", port)))
                .isInstanceOf(Refusal.class)
                .hasMessage("server.port is \"" + port + "\", which is no port; set PORT to a number from 1 to 65535");
    }

    @ParameterizedTest
    @CsvSource({"'', 8000", "'  ', 8000", "0, 0", "65535, 65535", "-1, -1"})
    void takesPortsAndTheDefaultForNone(String port, String taken) throws IOException {
        assertThat(start(WebApplicationType.SERVLET, Map.of("PORT", port)).getProperty("server.port"))
                .isEqualTo(taken);
    }

    @Test
    void refusesAManagementPortThatIsNone() {
        assertThatThrownBy(() -> start(WebApplicationType.SERVLET, Map.of("MANAGEMENT_SERVER_PORT", "99999")))
                .hasMessage(
                        "management.server.port is \"99999\", which is no port; set MANAGEMENT_SERVER_PORT to a number from"
                                + " 1 to 65535");
    }

    @Test
    void doesNotCareWhenNobodyWillListen() throws IOException {
        assertThat(start(WebApplicationType.NONE, Map.of("PORT", "abc")).getProperty("server.port"))
                .isEqualTo("abc");
    }

    private static ConfigurableEnvironment start(WebApplicationType web, Map<String, Object> variables)
            throws IOException {
        ConfigurableEnvironment environment = Settings.ofVariables(variables);
        new YamlPropertySourceLoader()
                .load(
                        "Config resource 'class path resource [application.yaml]'",
                        new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        SpringApplication application = new SpringApplication();
        application.setWebApplicationType(web);
        new PortNumbers().postProcessEnvironment(environment, application);
        return environment;
    }
}
