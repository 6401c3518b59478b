package routes.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A route can't be made of what its file says: Camel names the route, people look for the file and the line. */
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class RouteAnalyzer implements FailureAnalyzer {
    private static final Pattern TWICE = Pattern.compile("Duplicate route ids detected: ([^.,\\s]+)");
    private static final Pattern ROUTE = Pattern.compile("Failed to (?:create|start) route: ?(\\S+)");

    private final Environment environment;

    RouteAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause : Causes.of(failure)) {
            String message = String.valueOf(cause.getMessage());
            Matcher twice = TWICE.matcher(message);
            if (twice.find()) {
                return twice(twice.group(1), failure);
            }
            Matcher route = ROUTE.matcher(message);
            if (route.find()) {
                return broken(route.group(1), failure);
            }
        }
        return null;
    }

    private FailureAnalysis twice(String id, Throwable failure) {
        return new FailureAnalysis(
                "The route id %s is in use twice: in %s".formatted(id, String.join(" and in ", lines().ofRoute(id))),
                "give one of them another id, or name your file like the built-in one to replace it",
                failure);
    }

    private FailureAnalysis broken(String id, Throwable failure) {
        String reason = String.valueOf(Causes.root(failure).getMessage());
        String place = lines().ofReason(id, reason);
        return new FailureAnalysis(
                "The route %s can't be made: %s: %s".formatted(id, place, Sentences.oneLine(reason)),
                place.startsWith(RouteLines.BUILT_IN)
                        ? "check the settings that stand in that line"
                        : "correct the file, or take it away",
                failure);
    }

    private RouteLines lines() {
        return new RouteLines(RoutesFolder.chosen(environment), environment);
    }
}
