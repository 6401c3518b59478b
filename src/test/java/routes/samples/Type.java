package routes.samples;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The type the sample deck is set in: DejaVu, from a test dependency, embedded as a subset. */
record Type(PDFont text, PDFont bold, PDFont formula, PDFont code) {
    static Type of(PDDocument document) throws IOException {
        return new Type(
                load(document, "DejaVuSansCondensed"),
                load(document, "DejaVuSansCondensed-Bold"),
                load(document, "DejaVuSans-Oblique"),
                load(document, "DejaVuSansMono"));
    }

    private static PDFont load(PDDocument document, String name) throws IOException {
        String path = "/net/sf/jasperreports/fonts/dejavu/" + name + ".ttf";
        try (InputStream font = Type.class.getResourceAsStream(path)) {
            return PDType0Font.load(document, font);
        }
    }
}
