package routes.diagram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import routes.config.Masks;

/** Addresses of endpoints as a picture needs them: as they stand in the file, without options, without secrets. */
final class Addresses {
    private static final Pattern QUEUE = Pattern.compile("\\{\\{deckhand\\.queue\\.([^}:]+)[^}]*}}");
    private static final Pattern SETTING = Pattern.compile("\\{\\{\\??([^}:]+)[^}]*}}");

    private Addresses() {}

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
