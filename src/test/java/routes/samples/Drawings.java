package routes.samples;

import java.awt.Color;
import java.io.IOException;

/** The drawings of the sample deck. */
final class Drawings {
    private static final String[][] STAGES = {
        {"Receive", "HTTP, folder,", "bucket or queue"},
        {"Accept", "check, remember,", "answer"},
        {"Split", "text, notes and", "picture of a slide"},
        {"Describe", "ask the model,", "check the answer"},
        {"Make", "summary, Word,", "Anki deck"},
        {"Deliver", "sign and send", "the callback"},
    };

    private final Canvas canvas;

    Drawings(Canvas canvas) {
        this.canvas = canvas;
    }

    void journey() throws IOException {
        for (int i = 0; i < STAGES.length; i++) {
            float x = 56 + i * 145;
            box(STAGES[i], x, 135);
            canvas.dashed(Canvas.GREY, x + 60, 235, x + 60, 285);
            if (i > 0) {
                canvas.arrow(Canvas.AMBER, x - 25, 185, x, 185);
            }
        }
        shelf("Ledger", "every job, slide, delivery and event: the only truth", 285, Canvas.INK);
        shelf("Store", "the deck, the slides' pictures and the finished files", 345, Canvas.GREY);
    }

    private void box(String[] words, float x, float y) throws IOException {
        canvas.fill(Canvas.PALE, x, y, 120, 100);
        canvas.frame(Canvas.TEAL, x, y, 120, 100);
        canvas.centred(words[0], canvas.type.bold(), 18, Canvas.TEAL, x + 60, y + 35);
        canvas.centred(words[1], canvas.type.text(), 12.5f, Canvas.INK, x + 60, y + 62);
        canvas.centred(words[2], canvas.type.text(), 12.5f, Canvas.INK, x + 60, y + 79);
    }

    private void shelf(String name, String holds, float y, Color colour) throws IOException {
        canvas.fill(colour, 56, y, 845, 44);
        canvas.text(name, canvas.type.bold(), 17, Color.WHITE, 76, y + 28);
        canvas.text(holds, canvas.type.text(), 15, Color.WHITE, 156, y + 28);
    }

    /** Who speaks to whom when an event is accepted. */
    void acceptance() throws IOException {
        String[] names = {"Source", "Deckhand", "Ledger"};
        for (int i = 0; i < names.length; i++) {
            float x = 645 + i * 105;
            canvas.fill(i == 1 ? Canvas.TEAL : Canvas.INK, x - 46, 130, 92, 34);
            canvas.centred(names[i], canvas.type.bold(), 15, Color.WHITE, x, 152);
            canvas.dashed(Canvas.GREY, x, 164, x, 400);
        }
        step("1. event", 645, 750, 210);
        step("2. commit job", 750, 855, 265);
        step("3. done", 855, 750, 310);
        step("4. acknowledge", 750, 645, 365);
    }

    private void step(String words, float from, float to, float y) throws IOException {
        canvas.arrow(Canvas.AMBER, from, y, to, y);
        canvas.centred(words, canvas.type.text(), 13, Canvas.INK, (from + to) / 2, y - 8);
    }

    /** Two workers and one slide: the late write is refused. */
    void lease() throws IOException {
        canvas.text("Worker A", canvas.type.bold(), 16, Canvas.INK, 80, 350);
        canvas.text("Worker B", canvas.type.bold(), 16, Canvas.INK, 80, 420);
        bar(Canvas.TEAL, "attempt 1 works", 180, 330, 150);
        bar(Canvas.GREY, "and stalls", 330, 330, 290);
        bar(Canvas.TEAL, "attempt 2 works", 480, 400, 190);
        canvas.arrow(Canvas.AMBER, 620, 345, 700, 345);
        canvas.text("late write: refused", canvas.type.text(), 15, Canvas.AMBER, 710, 350);
        canvas.arrow(Canvas.TEAL, 670, 415, 700, 415);
        canvas.text("write: stored", canvas.type.text(), 15, Canvas.TEAL, 710, 420);
        canvas.dashed(Canvas.INK, 470, 305, 470, 455);
        canvas.centred("the lease runs out", canvas.type.text(), 13, Canvas.INK, 470, 298);
        canvas.arrow(Canvas.GREY, 180, 470, 880, 470);
        canvas.text("time", canvas.type.text(), 13, Canvas.GREY, 855, 488);
    }

    private void bar(Color colour, String words, float x, float y, float width) throws IOException {
        canvas.fill(colour, x, y, width, 30);
        canvas.text(words, canvas.type.text(), 14, Color.WHITE, x + 10, y + 20);
    }

    /** How long one waits before each attempt: the doubling, the ceiling, and the half that chance decides. */
    void waits() throws IOException {
        float ceiling = 128;
        for (int n = 1; n <= 7; n++) {
            float height = (float) Math.min(ceiling, 8 * Math.pow(2, n - 1));
            float x = 570 + n * 42;
            canvas.fill(Canvas.PALE, x, 470 - height, 28, height / 2);
            canvas.fill(Canvas.TEAL, x, 470 - height / 2, 28, height / 2);
            canvas.centred(String.valueOf(n), canvas.type.text(), 12, Canvas.GREY, x + 14, 486);
        }
        canvas.dashed(Canvas.AMBER, 600, 470 - ceiling, 905, 470 - ceiling);
        canvas.text("ceiling m", canvas.type.text(), 13, Canvas.AMBER, 612, 470 - ceiling - 8);
        canvas.line(Canvas.GREY, 1.2f, 600, 470, 905, 470);
    }

    void card(String before, String after) throws IOException {
        canvas.fill(Canvas.GREY, 84, 404, 800, 80);
        canvas.fill(Color.WHITE, 80, 400, 800, 80);
        canvas.frame(Canvas.TEAL, 80, 400, 800, 80);
        canvas.text(before, canvas.type.text(), 19, Canvas.INK, 110, 447);
        float x = 116 + Canvas.width(before, canvas.type.text(), 19);
        canvas.fill(Canvas.PALE, x, 425, 120, 30);
        canvas.line(Canvas.TEAL, 2, x, 455, x + 120, 455);
        canvas.text(after, canvas.type.text(), 19, Canvas.INK, x + 126, 447);
    }
}
