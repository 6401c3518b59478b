package routes.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import routes.config.Masks;

/** Addresses of endpoints as a picture needs them: as they stand in the file, without options, without secrets. */
final class Addresses {
    private static final Pattern QUEUE = Pattern.compile("\\{\\{deckhand\\.queue\\.([^}:]+)[^}]*}}");
    private static final Pattern SETTING = Pattern.compile("\\{\\{\\??([^}:]+)[^}]*}}");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");

    private Addresses() {}

    /** Whether an expression in it says at run time where a message goes. */
    static boolean isPattern(String address) {
        return EXPRESSION.matcher(address).find();
    }

    /** Whether a message to {@code address} may get to {@code from}. */
    static boolean fits(String address, String from) {
        return EXPRESSION
                .splitAsStream(address + " ")
                .map(part -> Pattern.quote(part.stripTrailing()))
                .collect(Collectors.collectingAndThen(Collectors.joining(".+"), pattern -> from.matches(pattern)));
    }

    static boolean isDirect(String address) {
        return address.startsWith("direct:");
    }

    /** A question mark may stand inside a setting. */
    static String bare(String address) {
        return address.replaceFirst("(?<!\\{)\\?.*", "");
    }

    /** {@code queue jobs}, {@code file: inbox}: a setting is told by the last words of its name. */
    static String label(String address) {
        Matcher queue = QUEUE.matcher(address);
        if (queue.matches()) {
            return "queue " + queue.group(1);
        }
        String named = SETTING.matcher(address)
                .replaceAll(found -> Matcher.quoteReplacement(
                        " " + found.group(1).replaceFirst("^deckhand\\.", "").replace('.', ' ')));
        return Masks.show("", named).strip();
    }
}
