package routes.llm.offline;

import java.util.ArrayList;
import java.util.List;

/** Cuts runs of Chinese or Japanese characters at the function words in them. */
final class CjkDivider {
    private static final int LONGEST_STOP = 4;
    private static final String TRAILING = "中上下内里时后前间";

    private CjkDivider() {}

    /** The pieces of a statement's runs that may be words. */
    static List<String> words(Statement statement) {
        List<String> words = new ArrayList<>();
        for (Token token : statement.tokens()) {
            if (token.isCjk()) {
                pieces(statement.text(), token.start(), token.end(), statement.language())
                        .forEach(piece -> words.add(statement.text().substring(piece[0], piece[1])));
            }
        }
        return words;
    }

    /** Start and end of every piece of two characters or more in {@code text} from {@code start} to {@code end}. */
    static List<int[]> pieces(String text, int start, int end, Language language) {
        List<int[]> pieces = new ArrayList<>();
        int from = start;
        int at = start;
        while (at < end) {
            int stop = stopLength(text, at, end, language);
            if (stop > 0) {
                add(pieces, text, from, at);
                from = at + stop;
            }
            at += Math.max(1, stop);
        }
        add(pieces, text, from, end);
        return pieces;
    }

    private static int stopLength(String text, int at, int end, Language language) {
        for (int length = Math.min(LONGEST_STOP, end - at); length > 0; length--) {
            boolean insideKanji = length == 1 && language.code().equals("ja");
            if (!insideKanji && language.functionWords().contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static void add(List<int[]> pieces, String text, int from, int end) {
        int to = end;
        while (to > from + 2 && TRAILING.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to - from > 1) {
            pieces.add(new int[] {from, to});
        }
    }
}
