package routes.llm.offline;

import java.lang.Character.UnicodeScript;

/** What kind of writing a character belongs to. */
final class Script {
    /** One Chinese or Japanese character or full-width mark, as a regular expression. */
    static final String CJK = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u30FC\\u3001-\\u301F\\uFF01-\\uFF65]";

    private Script() {}

    static boolean isHan(int c) {
        return c >= 0x2E80 && UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    static boolean isKatakana(int c) {
        return c == 0x30FC || (c >= 0x30A0 && UnicodeScript.of(c) == UnicodeScript.KATAKANA);
    }

    static boolean isHiragana(int c) {
        return c >= 0x3041 && c != 0x30FC && UnicodeScript.of(c) == UnicodeScript.HIRAGANA;
    }

    static boolean isCjk(int c) {
        return c >= 0x2E80 && (isHan(c) || isKatakana(c) || isHiragana(c) || isWideMark(c));
    }

    private static boolean isWideMark(int c) {
        return (c >= 0x3001 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF65);
    }

    /** Characters that a document can hold but no text should: controls, halves of surrogate pairs, private ones. */
    static boolean isBroken(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.CONTROL -> !Character.isWhitespace(c);
            default -> c == 0xFFFD || c == 0xFFFC;
        };
    }
}
