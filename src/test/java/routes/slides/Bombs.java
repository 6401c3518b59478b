package routes.slides;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Parts of hostile or badly made documents. */
final class Bombs {
    private Bombs() {}

    /** Thirty forms, each of which draws the next one ten times: 10^30 operators in a few kilobytes. */
    static void formsInForms(PDDocument document, PDPage page) throws IOException {
        PDResources outer = page.getResources();
        for (int depth = 0; depth < 30; depth++) {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(100, 100));
            form.setResources(new PDResources());
            try (OutputStream content = form.getStream().createOutputStream()) {
                String next = depth == 29 ? "0 0 9 9 re f " : "/X" + (depth + 1) + " Do ";
                content.write(next.repeat(10).getBytes(StandardCharsets.US_ASCII));
            }
            outer.put(COSName.getPDFName("X" + depth), form);
            outer = form.getResources();
        }
    }

    /** A font whose glyphs have names that mean nothing, as old programs that make bitmaps of type write them. */
    static PDType3Font fontWithoutNames(PDDocument document) throws IOException {
        COSDictionary font = new COSDictionary();
        COSDictionary glyphs = new COSDictionary();
        COSArray differences = new COSArray();
        COSArray widths = new COSArray();
        differences.add(COSInteger.ZERO);
        for (int code = 0; code < 128; code++) {
            COSName name = COSName.getPDFName("z" + code + "x");
            differences.add(name);
            widths.add(COSInteger.get(600));
            glyphs.setItem(name, square(document));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, new PDRectangle(0, 0, 1000, 1000).getCOSArray());
        font.setItem(COSName.FONT_MATRIX, matrix());
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        font.setItem(COSName.WIDTHS, widths);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, 127);
        return new PDType3Font(font);
    }

    private static COSStream square(PDDocument document) throws IOException {
        COSStream glyph = document.getDocument().createCOSStream();
        try (OutputStream content = glyph.createOutputStream()) {
            content.write("600 0 0 0 500 500 d1 0 0 500 500 re f".getBytes(StandardCharsets.US_ASCII));
        }
        return glyph;
    }

    private static COSArray matrix() {
        COSArray matrix = new COSArray();
        for (float value : new float[] {0.001f, 0, 0, 0.001f, 0, 0}) {
            matrix.add(new COSFloat(value));
        }
        return matrix;
    }
}
