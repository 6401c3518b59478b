package routes.config;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Why the application did not start, in one sentence with the next step. */
public final class StartFailure {
    private StartFailure() {}

    /** {@code environment} is what was known when it failed. */
    public static String explain(Throwable failure, Environment environment) {
        for (FailureAnalyzer analyzer : analyzers(environment)) {
            FailureAnalysis analysis = analysis(analyzer, failure);
            if (analysis != null) {
                String step = analysis.getAction();
                return shown(Sentences.join(analysis.getDescription(), step == null ? "" : step));
            }
        }
        Throwable root = Causes.root(failure);
        return shown(Sentences.join(
                "Deckhand can't start: %s: %s".formatted(root.getClass().getSimpleName(), Causes.firstLine(root)),
                "set LOG_LEVEL=DEBUG to see the whole story"));
    }

    private static @Nullable FailureAnalysis analysis(FailureAnalyzer analyzer, Throwable failure) {
        try {
            return analyzer.analyze(failure);
        } catch (LinkageError e) {
            return null; // one of Boot's for a library that is not here
        }
    }

    public static String explain(Throwable failure) {
        return explain(failure, new StandardEnvironment());
    }

    private static List<FailureAnalyzer> analyzers(Environment environment) {
        return SpringFactoriesLoader.forDefaultResourceLocation(StartFailure.class.getClassLoader())
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(Environment.class, environment),
                        FailureHandler.handleMessage((message, cause) -> {
                            // those of Boot that need a bean factory have nothing to say without one
                        }));
    }

    private static String shown(String sentence) {
        return Masks.show("", sentence);
    }
}
