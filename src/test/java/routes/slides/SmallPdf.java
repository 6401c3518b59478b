package routes.slides;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes small PDFs out of page contents written in PDF's own language; pages are 960 x 540 points. */
final class SmallPdf implements AutoCloseable {
    final PDDocument document = new PDDocument();
    private final PDFont helvetica = new PDType1Font(FontName.HELVETICA);

    /** A page whose content may name the fonts F1 and F2 and the image I1. */
    PDPage page(String content) {
        PDPage page = new PDPage(new PDRectangle(960, 540));
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("F1"), helvetica);
        document.addPage(page);
        try {
            byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
            page.setContents(new PDStream(document, new ByteArrayInputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page;
    }

    /** One line of type. */
    static String text(int size, int x, int y, String words) {
        return "BT /F1 " + size + " Tf " + x + " " + y + " Td (" + words + ") Tj ET\n";
    }

    PDPage pageWithImage(String filter, byte[] encoded, int width, int height, int bits) throws IOException {
        PDImageXObject image = new PDImageXObject(
                document,
                new ByteArrayInputStream(encoded),
                COSName.getPDFName(filter),
                width,
                height,
                bits,
                PDDeviceGray.INSTANCE);
        return pageWithImage(image);
    }

    PDPage pageWithImage(BufferedImage picture) throws IOException {
        return pageWithImage(LosslessFactory.createFromImage(document, picture));
    }

    private PDPage pageWithImage(PDImageXObject image) {
        PDPage page = page("q 900 0 0 480 30 30 cm /I1 Do Q");
        page.getResources().put(COSName.getPDFName("I1"), image);
        return page;
    }

    void lock(String password) throws IOException {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(256);
        document.protect(policy);
    }

    Path save(Path folder) throws IOException {
        Path file = folder.resolve("small.pdf");
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
