package routes.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** One slide of 960 x 540 points to draw on; x goes right and y goes down from the upper left corner. */
final class Canvas implements AutoCloseable {
    static final float WIDTH = 960;
    static final float HEIGHT = 540;
    static final Color INK = new Color(0x1B2A41);
    static final Color GREY = new Color(0x6B7A90);
    static final Color TEAL = new Color(0x0B7A75);
    static final Color PALE = new Color(0xE3F1F0);
    static final Color AMBER = new Color(0xE08E0B);
    static final Color PAPER = new Color(0xFBFAF7);

    final Type type;
    private final PDDocument document;
    private final PDPageContentStream content;

    Canvas(PDDocument document, Type type) throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        document.addPage(page);
        this.document = document;
        this.type = type;
        this.content = new PDPageContentStream(document, page);
        fill(PAPER, 0, 0, WIDTH, HEIGHT);
    }

    void text(String words, PDFont font, float size, Color colour, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setNonStrokingColor(colour);
        content.setTextMatrix(Matrix.getTranslateInstance(x, HEIGHT - y));
        content.showText(words);
        content.endText();
    }

    void centred(String words, PDFont font, float size, Color colour, float x, float y) throws IOException {
        text(words, font, size, colour, x - width(words, font, size) / 2, y);
    }

    static float width(String words, PDFont font, float size) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    void fill(Color colour, float x, float y, float width, float height) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(x, HEIGHT - y - height, width, height);
        content.fill();
    }

    void frame(Color colour, float x, float y, float width, float height) throws IOException {
        content.setStrokingColor(colour);
        content.setLineWidth(1.4f);
        content.addRect(x, HEIGHT - y - height, width, height);
        content.stroke();
    }

    void line(Color colour, float thick, float x1, float y1, float x2, float y2) throws IOException {
        content.setStrokingColor(colour);
        content.setLineWidth(thick);
        content.moveTo(x1, HEIGHT - y1);
        content.lineTo(x2, HEIGHT - y2);
        content.stroke();
    }

    void dashed(Color colour, float x1, float y1, float x2, float y2) throws IOException {
        content.setLineDashPattern(new float[] {4, 4}, 0);
        line(colour, 1.2f, x1, y1, x2, y2);
        content.setLineDashPattern(new float[0], 0);
    }

    /** A line with a head at its end. */
    void arrow(Color colour, float x1, float y1, float x2, float y2) throws IOException {
        double angle = Math.atan2(y2 - y1, x2 - x1);
        float backX = x2 - (float) (9 * Math.cos(angle));
        float backY = y2 - (float) (9 * Math.sin(angle));
        line(colour, 1.8f, x1, y1, backX, backY);
        float acrossX = (float) (4.5 * Math.sin(angle));
        float acrossY = (float) (4.5 * Math.cos(angle));
        content.setNonStrokingColor(colour);
        content.moveTo(x2, HEIGHT - y2);
        content.lineTo(backX - acrossX, HEIGHT - backY - acrossY);
        content.lineTo(backX + acrossX, HEIGHT - backY + acrossY);
        content.fill();
    }

    void picture(BufferedImage image, float x, float y, float width, float height) throws IOException {
        content.drawImage(LosslessFactory.createFromImage(document, image), x, HEIGHT - y - height, width, height);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
