package routes.slides;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A page with a little of everything that costs time to load: type, a line, an image. */
final class WarmUpPage {
    private WarmUpPage() {}

    static PDDocument make() {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(new PDRectangle(160, 90));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(10, 60);
            content.showText("Ready");
            content.endText();
            content.addRect(5, 5, 100, 20);
            content.stroke();
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            content.drawImage(JPEGFactory.createFromImage(document, image), 120, 10, 30, 30);
            return document;
        } catch (IOException impossible) {
            throw new UncheckedIOException("a page made in memory could not be made", impossible);
        }
    }
}
