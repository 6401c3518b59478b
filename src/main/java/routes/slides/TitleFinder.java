package routes.slides;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a slide's title: the largest type in the upper half, if it stands out from the rest of the page or heads it.
 * Lines of the same type close below belong to it.
 */
final class TitleFinder {
    private static final int LONGEST = 200;
    private static final float UPPER = 0.45f;
    private static final float LOWEST = 0.75f;

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}|\\p{Lo}+");

    private TitleFinder() {}

    /** The lines that make the title, none when the page has no title; headers and footers are already gone. */
    static List<Line> titleLines(Page page) {
        List<Line> upper = candidates(page, UPPER);
        Line title = aboveFormula(largest(upper.isEmpty() ? candidates(page, LOWEST) : upper), upper);
        return title == null || !standsOut(title, page) ? List.of() : withContinuation(title, page.lines());
    }

    static @Nullable String title(List<Line> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        StringBuilder title = new StringBuilder(lines.get(0).text());
        for (int i = 1; i < lines.size(); i++) {
            boolean wrapped = gap(lines.get(i - 1), lines.get(i)) <= 1.6f;
            title.append(wrapped ? Paragraphs.glue(title, lines.get(i).text()) : " – ")
                    .append(lines.get(i).text());
        }
        return Tidy.atMost(LONGEST, title.toString());
    }

    private static List<Line> candidates(Page page, float lowest) {
        return page.lines().stream()
                .filter(line -> line.upright() && line.hasLetters())
                .filter(line -> line.baseline() <= page.height() * lowest)
                .toList();
    }

    /** Of equally large lines the highest, whatever is written first. */
    private static @Nullable Line largest(List<Line> lines) {
        Line best = null;
        for (Line line : lines) {
            if (best == null
                    || line.size() > best.size() * 1.03f
                    || (line.size() > best.size() * 0.97f && line.baseline() < best.baseline())) {
                best = line;
            }
        }
        return best;
    }

    /** A formula or a number may be set larger than the title above it. */
    private static @Nullable Line aboveFormula(@Nullable Line largest, List<Line> lines) {
        if (largest == null || isWords(largest)) {
            return largest;
        }
        Line words = largest(lines.stream()
                .filter(line -> isWords(line) && line.baseline() < largest.baseline())
                .toList());
        return words == null || words.size() < largest.size() * 0.5f ? largest : words;
    }

    /** Half of it letters that make words; in scripts without spaces each letter does. */
    private static boolean isWords(Line line) {
        String solid = line.text().replace(" ", "");
        int letters = WORD.matcher(line.text())
                .results()
                .mapToInt(word -> word.group().length())
                .sum();
        return letters * 2 >= solid.length();
    }

    /** Larger than most of the page, or at its head; a page all in one size has a title only when it is one line. */
    private static boolean standsOut(Line title, Page page) {
        long asLarge = page.lines().stream()
                .filter(line -> line.size() > title.size() * 0.9f)
                .count();
        return asLarge <= 3 || title.size() >= bodySize(page) * 1.15f;
    }

    /** The size in which most of the page's characters are set. */
    private static float bodySize(Page page) {
        int half = page.lines().stream().mapToInt(line -> line.text().length()).sum() / 2;
        int seen = 0;
        for (Line line : page.lines().stream()
                .sorted((a, b) -> Float.compare(a.size(), b.size()))
                .toList()) {
            seen += line.text().length();
            if (seen > half) {
                return line.size();
            }
        }
        return 0;
    }

    private static List<Line> withContinuation(Line title, List<Line> lines) {
        int from = lines.indexOf(title);
        int to = from + 1;
        while (to < lines.size() && to - from < 3 && continues(lines.get(to - 1), lines.get(to))) {
            to++;
        }
        return lines.subList(from, to);
    }

    private static boolean continues(Line above, Line below) {
        float gap = gap(above, below);
        return below.upright()
                && below.hasLetters()
                && Math.abs(below.size() - above.size()) < above.size() * 0.03f
                && gap > 0.5f
                && gap <= 2.6f;
    }

    private static float gap(Line above, Line below) {
        return (below.baseline() - above.baseline()) / Math.max(above.size(), 0.1f);
    }
}
