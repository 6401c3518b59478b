package routes.llm.offline;

import java.util.List;

/**
 * Something the slide says, in its own words. {@code kind} tells how; {@code whole} is false when the statement is torn:
 * a formula, a drawing or the end of the slide cut it off, or a bracket is missing.
 */
record Statement(String text, List<Token> tokens, Kind kind, boolean whole, Language language, int order) {
    enum Kind {
        /** Ends as sentences end. */
        SENTENCE,
        /** An item of a list, or a line that says something without being a sentence. */
        POINT,
        /** A heading, a label of a drawing, a few words. */
        SCRAP
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isQuestion() {
        return text.endsWith("?") || text.endsWith("？") || text.startsWith("¿") || text.endsWith("؟");
    }

    /** Promises something that follows it: "The following properties hold:". */
    boolean isAnnouncement() {
        return tokens.stream().anyMatch(token -> language.announcements().contains(token.lower()))
                || text.endsWith(":")
                || text.endsWith("：")
                || text.endsWith("…")
                || text.endsWith("...");
    }

    /** What has a subject does not begin with "of", "can" or "provided". */
    boolean lacksBeginning() {
        String first = tokens.isEmpty() ? "" : tokens.get(0).text();
        return !first.isEmpty()
                && Character.isLowerCase(first.codePointAt(0))
                && language.isStop(first)
                && !language.isUnknown();
    }

    /** How much it says, in words; a Chinese or Japanese word is taken to have two characters. */
    int words() {
        int words = 0;
        for (Token token : tokens) {
            boolean run = token.isCjk() || token.is(Token.Kind.HIRAGANA);
            words += run ? (token.text().length() + 1) / 2 : token.isProse() || token.is(Token.Kind.NUMBER) ? 1 : 0;
        }
        return words;
    }

    double proseShare() {
        return LineKind.proseShare(tokens);
    }
}
