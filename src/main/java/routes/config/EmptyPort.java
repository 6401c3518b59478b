package routes.config;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Takes an empty {@code PORT} for none, which Boot would take for its own usual port. */
class EmptyPort implements EnvironmentPostProcessor {
    private static final String SETTING = "server.port";
    private static final String USUAL = "8000";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(SETTING, USUAL).isBlank()) {
            Defaults.add(environment, "default", Map.of(SETTING, USUAL));
        }
    }
}
