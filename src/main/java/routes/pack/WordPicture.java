package routes.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import routes.failure.Refusal;

/** A slide's picture as wide as the text, with words for those who can't see it. */
final class WordPicture {
    /** The width between the margins of {@link WordText}, and the height that leaves room for words; 360,000 are a centimetre. */
    private static final long WIDTH = 17 * 360_000;

    private static final long HEIGHT = 96 * 36_000;

    private static final int ALT_TEXT_LIMIT = 600;
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private final WordXml xml;
    private final WordParagraphs paragraphs;
    private final Labels labels;

    WordPicture(WordXml xml, WordParagraphs paragraphs, Labels labels) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.labels = labels;
    }

    /** A width and a height in the document's own unit. */
    private record Size(String width, String height) {
        static Size fitting(long width, long height) {
            double scale = Math.min((double) WIDTH / width, (double) HEIGHT / height);
            return new Size(Long.toString(Math.round(width * scale)), Long.toString(Math.round(height * scale)));
        }
    }

    void write(StudyPack pack, PackSlide slide) throws IOException {
        Size size = sizeOf(pack, slide.number());
        paragraphs.set("Picture", () -> paragraphs.run(() -> xml.element("w:drawing", () -> writeInline(slide, size))));
        paragraphs.set(
                "Caption", labels.get("slideOf", slide.number(), pack.head().totalSlides()));
    }

    /** Read from the picture's head: its pixels are never unpacked. */
    private static Size sizeOf(StudyPack pack, int slide) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        ImageReader reader = readers.next();
        try (InputStream in = pack.picture(slide);
                MemoryCacheImageInputStream image = new MemoryCacheImageInputStream(in)) {
            reader.setInput(image, true, true);
            return Size.fitting(reader.getWidth(0), reader.getHeight(0));
        } catch (IIOException e) {
            throw new Refusal(
                    "picture-unreadable",
                    "The picture of slide " + slide + " can't be read as a JPEG; start the job again to draw it anew.",
                    e);
        } finally {
            reader.dispose();
        }
    }

    private void writeInline(PackSlide slide, Size size) throws IOException {
        String id = Integer.toString(slide.number());
        WordXml.Content inline = () -> {
            xml.empty("wp:extent", "cx", size.width(), "cy", size.height());
            xml.empty("wp:docPr", "id", id, "name", "Slide " + id, "descr", altText(slide));
            xml.element("wp:cNvGraphicFramePr", () -> xml.empty("a:graphicFrameLocks", "noChangeAspect", "1"));
            WordXml.Content data = () -> xml.element("pic:pic", () -> writePicture(slide, size));
            xml.element("a:graphic", () -> xml.element("a:graphicData", data, "uri", PICTURE));
        };
        xml.element("wp:inline", inline, "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    }

    private void writePicture(PackSlide slide, Size size) throws IOException {
        String id = Integer.toString(slide.number());
        xml.element("pic:nvPicPr", () -> {
            xml.empty("pic:cNvPr", "id", id, "name", "slide" + id + ".jpeg");
            xml.empty("pic:cNvPicPr");
        });
        xml.element("pic:blipFill", () -> {
            xml.empty("a:blip", "r:embed", WordSkeleton.pictureId(slide.number()));
            xml.element("a:stretch", () -> xml.empty("a:fillRect"));
        });
        xml.element("pic:spPr", () -> writeShape(size));
    }

    /** A rectangle with a thin line around it: most slides are as white as the page. */
    private void writeShape(Size size) throws IOException {
        xml.element("a:xfrm", () -> {
            xml.empty("a:off", "x", "0", "y", "0");
            xml.empty("a:ext", "cx", size.width(), "cy", size.height());
        });
        xml.element("a:prstGeom", () -> xml.empty("a:avLst"), "prst", "rect");
        WordXml.Content line = () -> xml.element("a:solidFill", () -> xml.empty("a:srgbClr", "val", "BFBFBF"));
        xml.element("a:ln", line, "w", "6350");
    }

    private String altText(PackSlide slide) {
        String title = SlideTitles.of(slide);
        String name = labels.get("slide", slide.number()) + (title == null ? "" : ": " + title);
        return CleanText.oneLine(name + ". " + slide.slide().text(), ALT_TEXT_LIMIT);
    }
}
