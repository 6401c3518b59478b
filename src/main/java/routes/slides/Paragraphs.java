package routes.slides;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of a page's lines. A line goes on in the next one when that is set in the same type close below it
 * and its first word would not have fitted: then the program broke the line and not the author.
 */
final class Paragraphs {
    private static final Pattern BULLET = Pattern.compile("^([•◦▪▸►‣⁃●○■□–—*-]|\\(?\\w{1,2}[.)])(\\s.*)?$");

    private final List<Line> lines;
    private final StringBuilder text = new StringBuilder();

    private Paragraphs(List<Line> lines) {
        this.lines = lines;
    }

    /** One paragraph a line. */
    static String join(List<Line> lines) {
        Paragraphs paragraphs = new Paragraphs(lines);
        for (int i = 0; i < lines.size(); i++) {
            paragraphs.add(i);
        }
        return paragraphs.text.toString();
    }

    private void add(int i) {
        String next = lines.get(i).text();
        if (i > 0) {
            text.append(goesOn(lines.get(i - 1), lines.get(i)) ? glue(text, next) : "\n");
        }
        text.append(next);
    }

    private boolean goesOn(Line above, Line below) {
        float gap = below.baseline() - above.baseline();
        float size = above.size();
        return above.upright()
                && below.upright()
                && Math.abs(below.size() - size) <= size * 0.1f
                && gap > size * 0.5f
                && gap <= size * 1.5f
                && startsUnder(above, below)
                && !BULLET.matcher(below.text()).matches()
                && !above.rightToLeft()
                && !fits(firstWord(below), above);
    }

    /** At the same left edge, or a hanging indent further. */
    private static boolean startsUnder(Line above, Line below) {
        float indent = below.left() - above.left();
        return indent > -above.size() * 0.6f && indent < above.size() * 2.5f;
    }

    private boolean fits(float width, Line above) {
        float box = above.right();
        for (Line line : lines) {
            boolean sameType = line.upright() && Math.abs(line.size() - above.size()) <= above.size() * 0.1f;
            if (sameType && Math.abs(line.left() - above.left()) < above.size() * 2.5f) {
                box = Math.max(box, line.right());
            }
        }
        float space = above.size() * 0.3f;
        return above.right() + space + width + above.size() * 0.4f < box;
    }

    private static float firstWord(Line line) {
        int end = line.text().indexOf(' ');
        boolean breaksAnywhere = isWideScript(line.text().codePointAt(0));
        int letters = breaksAnywhere ? 1 : end < 0 ? line.text().length() : end;
        return (line.right() - line.left()) * letters / line.text().length();
    }

    /** What stands between two parts of a broken line: nothing in scripts that write no spaces. */
    static String glue(CharSequence before, String after) {
        boolean noSpace = before.length() > 0
                && isWideScript(Character.codePointBefore(before, before.length()))
                && isWideScript(after.codePointAt(0));
        return noSpace ? "" : " ";
    }

    private static boolean isWideScript(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF65);
    }
}
