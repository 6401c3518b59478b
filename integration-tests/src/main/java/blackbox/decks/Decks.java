package blackbox.decks;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF decks of which no two pages are alike: each bears a {@link Stamp}. */
public final class Decks {
    private static final PDRectangle SCREEN = new PDRectangle(720, 405);
    private static final List<String> SENTENCES = List.of(
            "A queue carries pointers, the ledger keeps the work.",
            "A lease that runs out makes the row due again.",
            "The receiver checks the signature before it believes the body.");

    /** A line that every page repeats at its foot is no text of the slide; further up it is. */
    private static final float IN_THE_BODY = 0.3f;

    private static final float AT_THE_FOOT = 0.0125f;

    private Decks() {}

    /** A light deck of text slides: quick to draw, for tests about everything else. */
    public static Path plain(Path file, String set, int pages) throws IOException {
        return made(file, set, pages, 0);
    }

    /** A deck whose pages take a while to draw: for tests that must meet the product while it splits. */
    public static Path heavy(Path file, String set, int pages) throws IOException {
        return made(file, set, pages, 1000);
    }

    /** A light deck with a page for each of these sentences, which it shows beside what all pages say. */
    public static Path saying(Path file, String set, String... sentences) throws IOException {
        try (PDDocument deck = new PDDocument()) {
            for (int number = 1; number <= sentences.length; number++) {
                PDPage page = new PDPage(SCREEN);
                deck.addPage(page);
                draw(deck, page, number, 0);
                try (PDPageContentStream out = new PDPageContentStream(deck, page, AppendMode.APPEND, true, true)) {
                    text(out, new PDType1Font(FontName.HELVETICA), 16, 80, sentences[number - 1]);
                }
                stamp(deck, page, new PDType1Font(FontName.HELVETICA), new Stamp(set, 1, number), IN_THE_BODY);
            }
            deck.save(file.toFile());
        }
        return file;
    }

    /** A real deck, repeated from its first page until there are so many pages. */
    public static Path repeated(Path source, Path file, String set, int pages) throws IOException {
        try (PDDocument from = Loader.loadPDF(source.toFile());
                PDDocument to = new PDDocument()) {
            PDFont font = new PDType1Font(FontName.HELVETICA);
            for (int i = 0; i < pages; i++) {
                int original = i % from.getNumberOfPages();
                PDPage page = to.importPage(from.getPage(original));
                stamp(to, page, font, new Stamp(set, i / from.getNumberOfPages() + 1, original + 1), AT_THE_FOOT);
            }
            to.save(file.toFile());
        }
        return file;
    }

    private static Path made(Path file, String set, int pages, int curves) throws IOException {
        try (PDDocument deck = new PDDocument()) {
            deck.getDocumentInformation().setTitle("Lecture about keeping work");
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(SCREEN);
                deck.addPage(page);
                draw(deck, page, number, curves);
                stamp(deck, page, new PDType1Font(FontName.HELVETICA), new Stamp(set, 1, number), IN_THE_BODY);
            }
            deck.save(file.toFile());
        }
        return file;
    }

    private static void draw(PDDocument deck, PDPage page, int number, int curves) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(deck, page)) {
            curves(out, number, curves);
            text(out, new PDType1Font(FontName.HELVETICA_BOLD), 28, 340, "Keeping work, part " + number);
            int y = 280;
            for (String sentence : SENTENCES) {
                text(out, new PDType1Font(FontName.HELVETICA), 16, y, sentence);
                y -= 40;
            }
        }
    }

    private static void curves(PDPageContentStream out, int number, int curves) throws IOException {
        out.setStrokingColor(new Color(200, 215, 230));
        for (int i = 0; i < curves; i++) {
            float at = (i * 37 + number * 11) % 720;
            out.moveTo(at, 0);
            out.curveTo(at + 90, 130, at - 90, 270, 720 - at, 405);
            out.stroke();
        }
    }

    private static void stamp(PDDocument deck, PDPage page, PDFont font, Stamp stamp, float height) throws IOException {
        PDRectangle box = page.getCropBox();
        float size = box.getHeight() / 40;
        try (PDPageContentStream out = new PDPageContentStream(deck, page, AppendMode.APPEND, true, true)) {
            out.setNonStrokingColor(Color.GRAY);
            out.beginText();
            out.setFont(font, size);
            // A quarter in: away from the marks that templates put into the corners.
            out.newLineAtOffset(
                    box.getLowerLeftX() + box.getWidth() / 4, box.getLowerLeftY() + box.getHeight() * height);
            out.showText(stamp.words());
            out.endText();
        }
    }

    private static void text(PDPageContentStream out, PDFont font, float size, float y, String words)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(48, y);
        out.showText(words);
        out.endText();
    }
}
