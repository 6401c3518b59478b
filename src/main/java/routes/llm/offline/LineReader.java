package routes.llm.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a slide's lines: bullets taken off, page furniture dropped, debris marked. */
final class LineReader {
    private static final Pattern BREAK = Pattern.compile("\\R|\\u0085");
    private static final Pattern INNER_SPACE = Pattern.compile("\\s+");
    private static final String EDGE = "[\\s\\p{Z}\\u200B-\\u200F\\u2060\\uFEFF]";
    private static final Pattern LEADING = Pattern.compile("^" + EDGE + "+");
    private static final Pattern BULLET = Pattern.compile("^(?:[\\p{Co}•◦▪▫■□●○◆◇‣⁃∙➢➤►▶❖✓✔✗✘➔·・※]"
            + EDGE + "*|[-*–—→⇒]" + EDGE + "+|o" + EDGE + "+(?=\\p{Lu})|\\(?(?:\\d{1,2}|[a-h]|[ivx]{1,4})[.)]" + EDGE
            + "+(?=\\p{L}))");
    private static final Pattern URL = Pattern.compile("(?i)\\S*(?:https?:|www\\.|://|@)\\S*"
            + "|(?:[a-z0-9-]+\\.)+(?:com|org|net|edu|gov|io|ai|html?|de|es|fr|it|pt|br|eu|uk|cn|jp)(?:/\\S*)?");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:slide|page|folie|seite|página|pagina|diapositiva|p\\.)?\\s*\\d+"
                    + "(?:\\s*(?:/|of|von|de|di|sur)\\s*\\d+)?|第?\\s*\\d+\\s*[页頁ページ]*");
    private static final Pattern FOOTER =
            Pattern.compile("(?i).*[–—|/-]\\s*\\d+\\s*/\\s*\\d+|^(?:©|\\(c\\) |copyright ).*"
                    + "|.*\\b(?:all rights reserved|alle rechte vorbehalten)\\b.*");

    private static final Pattern SENTENCE_AFTER_FORMULA = Pattern.compile(".{1,80}?\\. (\\p{Lu}\\p{Ll}+\\b.*)");

    private final @Nullable String deckTitle;

    LineReader(@Nullable String deckTitle) {
        this.deckTitle = deckTitle == null ? null : Quotes.folded(deckTitle);
    }

    List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String raw : BREAK.split(text)) {
            String line = trimmed(INNER_SPACE.matcher(raw).replaceAll(" "));
            if (!line.isEmpty() && !isFurniture(line)) {
                lines.addAll(read(line));
            }
        }
        return isolateFormulas(lines);
    }

    private static List<Line> read(String line) {
        Matcher bullet = BULLET.matcher(line);
        boolean found = bullet.find();
        String words = found ? trimmed(line.substring(bullet.end())) : line;
        Line whole = new Line(words, LineKind.of(words), found);
        Matcher tail = SENTENCE_AFTER_FORMULA.matcher(words);
        if (whole.is(Line.Kind.PROSE) || !tail.matches()) {
            return List.of(whole);
        }
        String sentence = tail.group(1);
        return List.of(whole.asDebris(), new Line(sentence, LineKind.of(sentence), false));
    }

    /** A formula between the pieces of a larger one is itself a piece. */
    private static List<Line> isolateFormulas(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            boolean pieces = (i > 0 && lines.get(i - 1).is(Line.Kind.DEBRIS))
                    || (i + 1 < lines.size() && lines.get(i + 1).is(Line.Kind.DEBRIS));
            if (pieces && lines.get(i).is(Line.Kind.FORMULA)) {
                lines.set(i, lines.get(i).asDebris());
            }
        }
        return lines;
    }

    private boolean isFurniture(String line) {
        return line.equals(deckTitle)
                || (line.length() < 200
                        && (PAGE_NUMBER.matcher(line).matches()
                                || FOOTER.matcher(line).matches()
                                || URL.matcher(line).matches()));
    }

    private static String trimmed(String line) {
        String start = LEADING.matcher(line).replaceFirst("");
        int end = start.length();
        while (end > 0 && isEdge(start.charAt(end - 1))) {
            end--;
        }
        return start.substring(0, end);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF;
    }
}
