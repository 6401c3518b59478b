package routes.files;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import routes.config.KnownSettings;

/** A setting that a route stands on must have a value, or a default beside its name. */
final class SettingRule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");

    private final IdleCamel camel;

    SettingRule(IdleCamel camel) {
        this.camel = camel;
    }

    Stream<Finding> check(RouteTree tree) {
        return tree.texts().flatMap(spot -> PLACEHOLDER
                .matcher(String.valueOf(spot.value()))
                .results()
                .filter(found -> camel.resolve(found.group()).isEmpty())
                .map(found -> tree.file().finding(spot.line(), sentence(found))));
    }

    private static String sentence(MatchResult found) {
        String name = found.group(1);
        String next = "set it, or write a default: {{%s:default}}".formatted(name);
        return "the setting %s has no value%s".formatted(name, Nearest.or(next, name, KnownSettings.names()));
    }
}
