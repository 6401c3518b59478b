package routes.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the formulas in a text as MathJax will: {@code \( … \)}, {@code \[ … \]} and, because models write it so,
 * {@code $ … $} where it can only be a formula. What is not closed is not a formula.
 */
final class AnkiMaths {
    /** So that a text full of openers is not searched to its end for each. */
    private static final int LONGEST = 2000;

    private static final Pattern LOOKS_LIKE_MATHS = Pattern.compile("\\\\[A-Za-z]|[\\^_={}]|^\\p{L}['′\\d]?$");

    private AnkiMaths() {}

    /** A stretch of plain text, or a formula with its delimiters outside {@code innerStart} to {@code innerEnd}. */
    record Piece(String opener, String closer, int start, int innerStart, int innerEnd, int end) {
        static Piece text(int start, int end) {
            return new Piece("", "", start, start, end, end);
        }

        boolean maths() {
            return !opener.isEmpty();
        }
    }

    /** The whole text in its order. */
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int textStart = 0;
        for (int i = 0; i < text.length(); i++) {
            Piece maths = mathsAt(text, i);
            if (maths != null) {
                addText(pieces, textStart, i);
                pieces.add(maths);
                textStart = maths.end();
                i = textStart - 1;
            }
        }
        addText(pieces, textStart, text.length());
        return pieces;
    }

    private static void addText(List<Piece> pieces, int start, int end) {
        if (start < end) {
            pieces.add(Piece.text(start, end));
        }
    }

    private static @Nullable Piece mathsAt(String text, int at) {
        if (text.startsWith("\\(", at) || text.startsWith("\\[", at)) {
            return delimited(text, at);
        }
        if (text.startsWith("$$", at)) {
            return dollars(text, at, "$$");
        }
        return text.charAt(at) == '$' ? dollars(text, at, "$") : null;
    }

    private static @Nullable Piece delimited(String text, int at) {
        char closing = text.charAt(at + 1) == '(' ? ')' : ']';
        int close = closer(text, at + 2, closing);
        if (close < 0 || text.substring(at + 2, close).isBlank()) {
            return null;
        }
        return new Piece(text.substring(at, at + 2), "\\" + closing, at, at + 2, close, close + 2);
    }

    /** Where the closer stands that belongs to braces as deep as the opener's; -1 when a formula opens before it. */
    private static int closer(String text, int from, char closing) {
        int depth = 0;
        int limit = Math.min(text.length() - 1, from + LONGEST);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '\\') {
                char next = text.charAt(i + 1);
                if (depth == 0 && (next == closing || "()[]".indexOf(next) >= 0)) {
                    return next == closing ? i : -1;
                }
                i++;
            }
        }
        return -1;
    }

    private static @Nullable Piece dollars(String text, int at, String sign) {
        int from = at + sign.length();
        int close = text.indexOf(sign, from);
        if (close < 0 || close - from > LONGEST) {
            return null;
        }
        String inner = text.substring(from, close);
        int end = close + sign.length();
        boolean display = sign.length() == 2;
        boolean alone = display || standsAlone(text, at, inner, end);
        if (!alone || !LOOKS_LIKE_MATHS.matcher(inner.strip()).find() || !selfContained(inner)) {
            return null;
        }
        return new Piece(display ? "\\[" : "\\(", display ? "\\]" : "\\)", at, from, close, end);
    }

    /** Prices ({@code $5 and $10}) and shell variables ({@code $a=$b}) touch words where formulas don't. */
    private static boolean standsAlone(String text, int at, String inner, int end) {
        boolean before = at == 0 || !(Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '\\');
        boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return before && after && !inner.isEmpty() && inner.equals(inner.strip()) && inner.indexOf('\n') < 0;
    }

    private static boolean selfContained(String inner) {
        return inner.indexOf('$') < 0 && inner.indexOf('`') < 0 && !inner.endsWith("\\") && AnkiTex.closed(inner);
    }
}
