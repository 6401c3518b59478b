package routes.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A file of routes can't be read: Camel's message holds file and line, under the reason. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class RouteTextAnalyzer implements FailureAnalyzer {
    private static final Pattern MARK =
            Pattern.compile("\\s*in ((?:file|classpath|jar):.+), line (\\d+), column \\d+:?");
    private static final Pattern EMPTY = Pattern.compile("Resource is empty: (\\S+)");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String message = String.valueOf(Causes.root(failure).getMessage());
        String said = sentence(message);
        return said == null ? null : new FailureAnalysis(said, "correct the file, or take it away", failure);
    }

    /** The mark that comes last is the place itself, the ones before it lead there; the reason is the line above. */
    private static @Nullable String sentence(String message) {
        Matcher empty = EMPTY.matcher(message);
        if (empty.find()) {
            return "The route file %s is empty".formatted(path(empty.group(1)));
        }
        String sentence = null;
        String above = "";
        for (String line : message.lines().toList()) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                sentence = "The route file %s can't be read: line %s: %s"
                        .formatted(path(mark.group(1)), mark.group(2), above.strip());
            }
            above = line;
        }
        return sentence;
    }

    private static String path(String location) {
        return location.replaceFirst("^file:", "");
    }
}
