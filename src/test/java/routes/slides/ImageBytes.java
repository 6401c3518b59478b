package routes.slides;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/** Images whose left half is black, in formats that scanners write and Java can't read of itself. */
final class ImageBytes {
    private ImageBytes() {}

    static byte[] jpeg2000(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg2000").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(leftHalfBlack(width, height, BufferedImage.TYPE_BYTE_GRAY));
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Two segments as ITU-T T.88 has them: the page, and one region of it in fax group 4 (MMR) coding. */
    static byte[] jbig2(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] fax = faxGroup4(leftHalfBlack(width, height, BufferedImage.TYPE_BYTE_BINARY));
        segment(out, 0, 48, 19);
        rectangle(out, width, height);
        out.writeByte(0);
        out.writeShort(0);
        segment(out, 1, 38, 18 + fax.length);
        rectangle(out, width, height);
        out.writeByte(0);
        out.writeByte(1);
        out.write(fax);
        return bytes.toByteArray();
    }

    private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
        out.writeInt(number);
        out.writeByte(type);
        out.writeByte(0);
        out.writeByte(1);
        out.writeInt(length);
    }

    private static void rectangle(DataOutputStream out, int width, int height) throws IOException {
        out.writeInt(width);
        out.writeInt(height);
        out.writeInt(0);
        out.writeInt(0);
    }

    private static byte[] faxGroup4(BufferedImage image) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream raw = CCITTFactory.createFromImage(document, image)
                        .getCOSObject()
                        .createRawInputStream()) {
            return raw.readAllBytes();
        }
    }

    private static BufferedImage leftHalfBlack(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.createGraphics().fillRect(width / 2, 0, width / 2, height);
        return image;
    }
}
