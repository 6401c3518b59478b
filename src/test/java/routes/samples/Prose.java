package routes.samples;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Sets sentences on a slide: {@code *words between stars*} are bold, long ones are broken into lines. */
final class Prose {
    private static final float LEADING = 1.36f;

    private final Canvas canvas;

    Prose(Canvas canvas) {
        this.canvas = canvas;
    }

    /** A title with the rule under it and the foot of the page. */
    void head(String title, int number, int total) throws IOException {
        canvas.fill(Canvas.TEAL, 0, 0, 14, Canvas.HEIGHT);
        canvas.text(title, canvas.type.bold(), 31, Canvas.INK, 56, 70);
        canvas.fill(Canvas.AMBER, 56, 86, 64, 4);
        canvas.text("Deckhand · How a Deck Travels", canvas.type.text(), 10.5f, Canvas.GREY, 56, 518);
        canvas.text(number + " / " + total, canvas.type.text(), 10.5f, Canvas.GREY, 880, 518);
    }

    /** Sentences one below the other, each with a mark before it; returns where the next one would stand. */
    float points(float size, float y, float width, String... sentences) throws IOException {
        float below = y;
        for (String sentence : sentences) {
            canvas.fill(Canvas.TEAL, 58, below - size / 2, 7, 7);
            below = paragraph(sentence, size, Canvas.INK, 80, below, width) + size * 0.8f;
        }
        return below;
    }

    /** Returns the base line below the last line. */
    float paragraph(String sentence, float size, Color colour, float x, float y, float width) throws IOException {
        float below = y;
        for (List<Run> line : lines(runs(sentence), size, width)) {
            float right = x;
            for (Run run : line) {
                canvas.text(run.words, run.font, size, colour, right, below);
                right += Canvas.width(run.words, run.font, size);
            }
            below += size * LEADING;
        }
        return below;
    }

    private List<Run> runs(String sentence) {
        List<Run> words = new ArrayList<>();
        boolean bold = false;
        for (String part : sentence.split("(?<=\\*)|(?=\\*)|(?<= )")) {
            if (part.equals("*")) {
                bold = !bold;
            } else {
                words.add(new Run(part, bold ? canvas.type.bold() : canvas.type.text()));
            }
        }
        return words;
    }

    private static List<List<Run>> lines(List<Run> runs, float size, float width) throws IOException {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        float used = 0;
        for (int i = 0; i < runs.size(); i++) {
            if (!line.isEmpty() && startsWord(runs, i) && used + wordWidth(runs, i, size) > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            line.add(runs.get(i));
            used += Canvas.width(runs.get(i).words, runs.get(i).font, size);
        }
        lines.add(line);
        return lines;
    }

    private static boolean startsWord(List<Run> runs, int i) {
        return runs.get(i - 1).words.endsWith(" ");
    }

    /** A bold word and the comma behind it stay together. */
    private static float wordWidth(List<Run> runs, int from, float size) throws IOException {
        float width = 0;
        for (int i = from; i < runs.size(); i++) {
            width += Canvas.width(runs.get(i).words.stripTrailing(), runs.get(i).font, size);
            if (runs.get(i).words.endsWith(" ")) {
                break;
            }
        }
        return width;
    }

    private record Run(String words, PDFont font) {}
}
