package routes.llm.offline;

import java.util.ArrayList;
import java.util.List;
import routes.llm.offline.Token.Kind;

/** Cuts a sentence into words, numbers, runs of one Chinese or Japanese script, and single marks. */
final class Tokenizer {
    private static final String INSIDE_A_WORD = "-'’_./·‐‑";
    private static final String INSIDE_A_NUMBER = ".,:/×";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        return new Tokenizer(text).cut();
    }

    private List<Token> cut() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = Character.isWhitespace(c) || Character.isSpaceChar(c) ? at + 1 : add(kind(c), at);
            at = end;
        }
        return tokens;
    }

    private int add(Kind kind, int start) {
        int end =
                switch (kind) {
                    case MARK -> start + Character.charCount(text.codePointAt(start));
                    case WORD -> wordEnd(start);
                    case NUMBER -> numberEnd(start);
                    default -> runEnd(kind, start);
                };
        Kind found = kind == Kind.NUMBER && isWordPart(end) ? Kind.WORD : kind;
        int last = found == kind ? end : wordEnd(start);
        tokens.add(new Token(text.substring(start, last), start, last, found));
        return last;
    }

    private int runEnd(Kind kind, int start) {
        int end = start;
        while (end < text.length() && kind(text.codePointAt(end)) == kind) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int wordEnd(int start) {
        int end = start;
        while (isWordPart(end) || isJoint(end, INSIDE_A_WORD)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int numberEnd(int start) {
        int end = start;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || isJoint(end, INSIDE_A_NUMBER))) {
            end++;
        }
        return end;
    }

    /** A mark between two letters or digits belongs to the word: state-of-the-art, l'été, comm.send, 3.5. */
    private boolean isJoint(int at, String joints) {
        return at > 0
                && at + 1 < text.length()
                && joints.indexOf(text.charAt(at)) >= 0
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && isWordPart(at + 1)
                && !isElision(at);
    }

    /** The apostrophe of l'image and dell'anno ends a word, that of don't and we'll does not. */
    private boolean isElision(int at) {
        return "'’".indexOf(text.charAt(at)) >= 0 && isWordPart(at + 2) && isWordPart(at + 3);
    }

    private boolean isWordPart(int at) {
        if (at >= text.length()) {
            return false;
        }
        Kind kind = kind(text.codePointAt(at));
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }

    private static Kind kind(int c) {
        if (c < 0x80) {
            return Character.isLetter(c) ? Kind.WORD : Character.isDigit(c) ? Kind.NUMBER : Kind.MARK;
        }
        if (c >= 0x2E80 && Script.isHan(c)) {
            return Kind.HAN;
        }
        if (Script.isKatakana(c)) {
            return Kind.KATAKANA;
        }
        if (Script.isHiragana(c)) {
            return Kind.HIRAGANA;
        }
        return wide(c);
    }

    private static Kind wide(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetter(c) || mark ? Kind.WORD : Character.isDigit(c) ? Kind.NUMBER : Kind.MARK;
    }
}
