package routes.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import routes.Deckhand;
import routes.config.StartFailure;

/** Starts the application as a command needs it; if it can't be, says why in one sentence instead of a stack trace. */
final class Application {
    /** No log on the console. */
    static final Map<String, String> MUTE = Map.of("logging.threshold.console", "OFF");

    /** Those that log a failed start at length. */
    private static final Map<String, Object> QUIET = Map.of(
            "logging.level.org.springframework.boot.SpringApplication", "OFF",
            "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "OFF",
            "logging.level.org.springframework.boot.autoconfigure.logging.ConditionEvaluationReportLogger", "OFF",
            "logging.level.org.springframework.context.annotation.AnnotationConfigApplicationContext", "ERROR",
            "logging.level.org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext",
                    "ERROR");

    private final SpringApplication application;
    private ConfigurableEnvironment environment = new StandardEnvironment();

    private Application(Class<?> source, WebApplicationType web) {
        application = new SpringApplication(source);
        application.setWebApplicationType(web);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(tellsTheWholeStory() ? Map.of() : new LinkedHashMap<>(QUIET));
        ApplicationListener<ApplicationEnvironmentPreparedEvent> prepared =
                event -> environment = event.getEnvironment();
        application.addListeners(prepared);
        LoggingSystem.get(Application.class.getClassLoader()) // it speaks before settings count
                .setLogLevel(LoggingFailureAnalysisReporter.class.getName(), LogLevel.OFF);
    }

    /** With a web server. */
    static Application serving() {
        return new Application(Deckhand.class, WebApplicationType.SERVLET);
    }

    /** Without a web server. */
    static Application working() {
        Application working = new Application(Deckhand.class, WebApplicationType.NONE);
        working.application.setRegisterShutdownHook(false); // see Interruption
        return working;
    }

    /** Nothing but the settings. */
    static Application settingsOnly() {
        Application settings = new Application(Nothing.class, WebApplicationType.NONE);
        settings.application.setLogStartupInfo(false);
        return settings;
    }

    ConfigurableApplicationContext start(String... settings) {
        try {
            return application.run(settings);
        } catch (RuntimeException | Error e) {
            throw new StartFailed(StartFailure.explain(e, environment), e);
        } finally {
            forgetConsole();
        }
    }

    /** Boot keeps these where they outlive the application, so that the next one in this process could not set its own. */
    private static void forgetConsole() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_THRESHOLD.getEnvironmentVariableName());
        System.clearProperty(LoggingSystemProperty.CONSOLE_PATTERN.getEnvironmentVariableName());
    }

    /** Whether the user wants to see stack traces. */
    static boolean tellsTheWholeStory() {
        return Set.of("DEBUG", "TRACE")
                .contains(String.valueOf(System.getenv("LOG_LEVEL")).toUpperCase(Locale.ROOT));
    }

    /** An application without any part. */
    static class Nothing {}
}
