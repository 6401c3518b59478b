package routes.config;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;

/** Reads {@code LOG_LEVEL} with Python's names too, which the deployments of the existing worker set. */
class LogLevelNames implements EnvironmentPostProcessor {
    /** What the settings' source is called when somebody asks where the level comes from. */
    static final String SOURCE = "environment variable LOG_LEVEL";

    private static final String VARIABLE = "LOG_LEVEL";
    private static final String FALLBACK = "INFO";
    private static final Set<String> LEVELS = Set.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");
    private static final Map<String, String> OTHER_NAMES =
            Map.of("WARNING", "WARN", "CRITICAL", "ERROR", "FATAL", "ERROR");

    private final Log log;

    LogLevelNames(DeferredLogFactory logs) {
        log = logs.getLog(LogLevelNames.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String given = environment.getProperty(VARIABLE);
        if (given == null || given.isBlank()) {
            return;
        }
        String level = level(given);
        if (level == null) {
            log.warn("LOG_LEVEL=%s is no level, so it is INFO; set it to DEBUG, INFO, WARNING, ERROR or CRITICAL"
                    .formatted(given));
        }
        Defaults.add(environment, SOURCE, Map.of("logging.level.root", level == null ? FALLBACK : level));
    }

    /** Boot's word for the level; null when it is none. */
    static @Nullable String level(String given) {
        String name = given.strip().toUpperCase(Locale.ROOT);
        return LEVELS.contains(name) ? name : OTHER_NAMES.get(name);
    }
}
