package routes.llm.offline;

import java.util.Locale;

/** A piece of a sentence and where it stands there. */
record Token(String text, int start, int end, Kind kind) {
    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ0123456789";

    enum Kind {
        WORD,
        NUMBER,
        HAN,
        KATAKANA,
        HIRAGANA,
        MARK
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isMark(String marks) {
        return kind == Kind.MARK && marks.contains(text);
    }

    /** Chinese and Japanese words are runs of these. */
    boolean isCjk() {
        return kind == Kind.HAN || kind == Kind.KATAKANA;
    }

    /** A word of a natural language by its look; symbols, indices and the debris of fonts without a map are not. */
    boolean isProse() {
        return kind == Kind.WORD ? text.length() > 1 && looksWritten() : kind != Kind.NUMBER && kind != Kind.MARK;
    }

    /** A symbol of a formula: one letter, or letters with digits. */
    boolean isOperand() {
        return kind == Kind.NUMBER || (kind == Kind.WORD && !isProse());
    }

    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    boolean isAcronym() {
        return kind == Kind.WORD
                && text.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    private boolean looksWritten() {
        boolean greek = Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.GREEK;
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters * 2 > text.length() && !(greek && letters < 3) && !isIndexed() && isPronounceable();
    }

    /** E2, x1, pXi, 4Image: letters with something attached. */
    private boolean isIndexed() {
        char second = text.charAt(1);
        boolean odd = Character.isLowerCase(text.charAt(0)) && Character.isUpperCase(second);
        boolean glued = Character.isDigit(text.charAt(0)) && text.indexOf('-') < 0;
        return glued || (text.length() < 4 && (Character.isDigit(second) || odd));
    }

    /** dxn is a symbol, SVM an acronym; a long run of consonants is what a font without a Unicode map leaves behind. */
    private boolean isPronounceable() {
        int run = 0;
        int longest = 0;
        for (int i = 0; i < text.length(); i++) {
            run = CONSONANTS.indexOf(text.charAt(i)) < 0 ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return longest < 7 && (longest < text.length() || text.equals(text.toUpperCase(Locale.ROOT)));
    }
}
