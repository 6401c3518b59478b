package routes.config;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import routes.failure.Refusal;

/** Refuses ports that are none before anything starts, and takes an empty {@code PORT} for one that is not set. */
public class PortNumbers implements EnvironmentPostProcessor {
    private static final String SETTING = "server.port";
    private static final String USUAL = "8000";
    private static final int HIGHEST = 65_535;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(SETTING, USUAL).isBlank()) {
            Defaults.add(environment, "default", Map.of(SETTING, USUAL));
        }
        if (application.getWebApplicationType() == WebApplicationType.SERVLET) {
            refuse(trouble(SETTING, "PORT", environment));
            refuse(trouble("management." + SETTING, "MANAGEMENT_SERVER_PORT", environment));
        }
    }

    /** What is wrong with the setting, if anything; -1 means that nobody listens. */
    public static Optional<String> trouble(String setting, String variable, Environment environment) {
        String set = environment.getProperty(setting, "").strip();
        return set.isEmpty() || set.equals("-1") || set.matches("\\d{1,5}") && Integer.parseInt(set) <= HIGHEST
                ? Optional.empty()
                : Optional.of("%s is \"%s\", which is no port; set %s to a number from 1 to %d"
                        .formatted(setting, set, variable, HIGHEST));
    }

    private static void refuse(Optional<String> trouble) {
        trouble.ifPresent(sentence -> {
            throw new Refusal("port-invalid", sentence);
        });
    }
}
