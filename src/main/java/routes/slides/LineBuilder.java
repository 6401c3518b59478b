package routes.slides;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;

/** Gathers the words of one line and where they stand. */
final class LineBuilder {
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float baseline;
    private float size;
    private boolean upright = true;

    LineBuilder() {
        clear();
    }

    void add(String word, List<TextPosition> glyphs) {
        text.append(word);
        for (TextPosition glyph : glyphs) {
            left = Math.min(left, glyph.getXDirAdj());
            if (!glyph.getUnicode().isBlank()) {
                right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            }
            if (glyph.getYScale() > size) {
                size = glyph.getYScale();
                baseline = glyph.getYDirAdj();
            }
            upright &= glyph.getDir() == 0;
        }
    }

    /** Where the glyphs jump back to the left of where the line began, or -1; right-to-left words go that way anyway. */
    int jump(List<TextPosition> glyphs) {
        float start = left;
        for (int i = 0; i < glyphs.size(); i++) {
            TextPosition glyph = glyphs.get(i);
            boolean begins = i == 0 && text.isEmpty();
            boolean backwards = glyph.getXDirAdj() < start - 2 * glyph.getYScale();
            if (!begins && backwards && !Line.isRightToLeft(glyph.getUnicode())) {
                return i;
            }
            start = Math.min(start, glyph.getXDirAdj());
        }
        return -1;
    }

    static String text(List<TextPosition> glyphs) {
        return glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    Line end() {
        Line line = new Line(Tidy.line(text.toString()), left, right, baseline, size, upright);
        clear();
        return line;
    }

    private void clear() {
        text.setLength(0);
        left = Float.MAX_VALUE;
        right = 0;
        baseline = 0;
        size = 0;
        upright = true;
    }
}
