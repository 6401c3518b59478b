package routes.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One setting of {@code application.yaml} with the comment lines right above it; a list's value is joined by commas. */
record Entry(String key, List<String> comments, String value) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final Pattern OPTIONAL = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*:([^${}]*)}");

    Entry {
        comments = List.copyOf(comments);
    }

    String section() {
        return key.substring(0, key.lastIndexOf('.'));
    }

    String comment() {
        return String.join(" ", comments);
    }

    /** Its own name in the environment. */
    String variable() {
        return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Other names in the environment, which its default asks for. */
    List<String> otherVariables() {
        return variables(value);
    }

    static List<String> variables(String value) {
        return VARIABLE.matcher(value).results().map(found -> found.group(1)).toList();
    }

    /** What holds when nothing is set, with other settings still by name. */
    String standard() {
        String shorter = OPTIONAL.matcher(value).replaceAll((MatchResult found) -> found.group(1));
        return shorter.equals(value) ? value : new Entry(key, comments, shorter).standard();
    }
}
