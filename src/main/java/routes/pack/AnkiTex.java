package routes.pack;

import java.util.regex.Pattern;

/** What may be cut out of a formula without breaking the rest of it. */
final class AnkiTex {
    private static final Pattern COMMAND_BEFORE = Pattern.compile("\\\\[A-Za-z]*$");

    private AnkiTex() {}

    /** Braces pair up, and no formula is opened or closed inside. */
    static boolean closed(String tex) {
        int depth = 0;
        for (int i = 0; i < tex.length() && depth >= 0; i++) {
            char c = tex.charAt(i);
            if (c == '\\' && i + 1 < tex.length()) {
                if ("()[]".indexOf(tex.charAt(i + 1)) >= 0) {
                    return false;
                }
                i++;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return depth == 0;
    }

    /** The letters {@code alpha} can't be cut out of {@code \alpha}, nor the first of two braces without the second. */
    static boolean cuttable(String text, int start, int end) {
        String cut = text.substring(start, end);
        boolean startsInsideCommand =
                COMMAND_BEFORE.matcher(text.substring(0, start)).find();
        boolean endsInsideCommand =
                COMMAND_BEFORE.matcher(cut).find() && end < text.length() && Character.isLetter(text.charAt(end));
        return closed(cut) && !cut.endsWith("\\") && !startsInsideCommand && !endsInsideCommand;
    }
}
