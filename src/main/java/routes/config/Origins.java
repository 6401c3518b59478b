package routes.config;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Says in a user's words where the value of a setting was found. */
final class Origins {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern VARIABLE = Pattern.compile("System Environment Property \"(.+)\"");
    private static final Pattern SOURCE = Pattern.compile("\".*\" from property source \"(.+)\"");
    private static final Pattern PRESET =
            Pattern.compile("class path resource \\[application-(.+)\\.yaml].* - \\d+:\\d+");
    private static final Pattern FILE = Pattern.compile("(?:file|URL) \\[(?:file:)?(.+)] - (\\d+):\\d+");

    private Origins() {}

    /** A default that stands for a variable which is set comes from wherever that variable was set. */
    static String of(ConfigurationProperty property, Environment environment) {
        List<String> variables = PLACEHOLDER
                .matcher(String.valueOf(property.getValue()))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return variables.stream()
                .map(name -> ofVariable(name, environment))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> readable(String.valueOf(property.getOrigin())));
    }

    private static @Nullable String ofVariable(String name, Environment environment) {
        if (!(environment instanceof ConfigurableEnvironment all)) {
            return null;
        }
        for (PropertySource<?> source : all.getPropertySources()) {
            if (!source.getName().equals("configurationProperties") && source.containsProperty(name)) {
                return source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                        ? "environment variable " + name
                        : readable(origin(name, source));
            }
        }
        return null;
    }

    private static String origin(String name, PropertySource<?> source) {
        Object origin = OriginLookup.getOrigin(source, name);
        return origin == null ? source.getName() : origin.toString();
    }

    private static String readable(String origin) {
        if (origin.startsWith("class path resource [application.yaml]")) {
            return "default";
        }
        Matcher preset = PRESET.matcher(origin);
        if (preset.matches()) {
            return "profile " + preset.group(1);
        }
        Matcher file = FILE.matcher(origin);
        if (file.matches()) {
            return file.group(1) + ", line " + file.group(2);
        }
        Matcher variable = VARIABLE.matcher(origin);
        return variable.matches() ? "environment variable " + variable.group(1) : source(origin);
    }

    private static String source(String origin) {
        Matcher source = SOURCE.matcher(origin);
        String name = source.matches() ? source.group(1) : origin;
        return switch (name) {
            case "commandLineArgs" -> "command line";
            case "systemProperties" -> "system property";
            default -> name;
        };
    }
}
