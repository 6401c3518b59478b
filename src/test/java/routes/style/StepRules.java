package routes.style;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a step is written: options as parameters, expressions in the long form, no programs inside YAML. */
final class StepRules {
    private static final Set<String> LANGUAGES = Set.of(
            "constant",
            "csimple",
            "exchangeProperty",
            "header",
            "jq",
            "jsonpath",
            "simple",
            "tokenize",
            "variable",
            "xpath",
            "xtokenize");
    private static final Set<String> SCRIPTS = Set.of(
            "datasonnet",
            "groovy",
            "jactl",
            "java",
            "javascript",
            "joor",
            "js",
            "mvel",
            "ognl",
            "python",
            "script",
            "spel",
            "wasm",
            "xquery");

    /** A placeholder such as {@code {{?key}}} or an expression such as ${body?.title} may hold a question mark. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\?|\\$\\{[^}]*}");

    static Stream<Finding> check(RouteFile file) {
        return Stream.of(options(file), longForm(file), scripts(file)).flatMap(findings -> findings);
    }

    private static Stream<Finding> options(RouteFile file) {
        return file.spots()
                .filter(spot -> spot.key().equals("uri"))
                .filter(spot -> PLACEHOLDER
                        .matcher(String.valueOf(spot.value()))
                        .replaceAll("")
                        .contains("?"))
                .map(spot -> finding("options-in-parameters", file, spot));
    }

    private static Stream<Finding> longForm(RouteFile file) {
        return file.spots()
                .filter(spot -> LANGUAGES.contains(spot.key()) && spot.value() instanceof String)
                .filter(spot -> !spot.under("parameters"))
                .map(spot -> finding("long-expressions", file, spot));
    }

    private static Stream<Finding> scripts(RouteFile file) {
        return file.spots()
                .filter(spot -> !spot.under("parameters") && isScript(spot))
                .map(spot -> finding("no-scripts", file, spot));
    }

    private static boolean isScript(Spot spot) {
        String value = String.valueOf(spot.value());
        return switch (spot.key()) {
            case "language", "logLanguage" -> SCRIPTS.contains(value);
            case "uri" -> SCRIPTS.stream().anyMatch(script -> value.startsWith("language:" + script));
            default -> SCRIPTS.contains(spot.key());
        };
    }

    private static Finding finding(String rule, RouteFile file, Spot spot) {
        return new Finding(rule, file.name(), spot.toString());
    }

    private StepRules() {}
}
