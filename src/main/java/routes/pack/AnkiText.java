package routes.pack;

import java.util.regex.Pattern;
import routes.pack.AnkiMaths.Piece;

/** A document's words become the HTML of a note's field: nothing of it is markup, media or a template; formulas stay. */
final class AnkiText {
    /** MathJax takes any of these for a delimiter, however many backslashes stand before it. */
    private static final Pattern STRAY_DELIMITER = Pattern.compile("\\\\+(?=[()\\[\\]])");

    private static final Pattern ANKI_MARKUP = Pattern.compile("(?i)\\[(?=sound:|anki:|/?latex\\]|/?\\$)");

    private AnkiText() {}

    /** As long as {@code raw}: what Anki or HTML can't carry becomes a space, so that positions stay true. */
    static String clean(String raw) {
        StringBuilder clean = new StringBuilder(raw);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < clean.length() && Character.isLowSurrogate(raw.charAt(i + 1))) {
                i++;
            } else if ((Character.isISOControl(c) && c != '\n') || Character.isSurrogate(c) || unprintable(c)) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    private static boolean unprintable(char c) {
        return c >= '\uFFFE' || (c >= '\uFDD0' && c <= '\uFDEF') || c == '\u2028' || c == '\u2029';
    }

    /** One field's HTML. */
    static String html(String raw) {
        String text = clean(raw).strip();
        StringBuilder html = new StringBuilder();
        for (Piece piece : AnkiMaths.pieces(text)) {
            String inner = text.substring(piece.innerStart(), piece.innerEnd());
            html.append(piece.opener())
                    .append(piece.maths() ? maths(inner) : words(inner))
                    .append(piece.closer());
        }
        return html.toString();
    }

    /** Plain words. Braces and brackets become entities, which Anki's cloze, sound and LaTeX markup does not see. */
    static String words(String text) {
        return escaped(STRAY_DELIMITER.matcher(text).replaceAll(""))
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("[", "&#91;")
                .replace("\n", "<br>");
    }

    /** The inside of a formula. Double braces, which are a cloze's, are spaced: TeX does not mind. */
    static String maths(String tex) {
        String spaced = tex.replace('\n', ' ')
                .replaceAll("\\{(?=\\{)", "{ ")
                .replaceAll("\\}(?=\\})", "} ")
                .replaceAll("\\\\\\\\(?=[()])", "\\\\\\\\ ")
                .replaceAll(":(?=:)", ": ");
        return ANKI_MARKUP.matcher(escaped(spaced)).replaceAll("&#91;");
    }

    /** The text of a field that {@link #html} or a cloze made, as Anki takes it for sorting and comparing. */
    static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&#123;", "{")
                .replace("&#125;", "}")
                .replace("&#91;", "[")
                .replace("&#58;", ":")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
