package routes.slides;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The pictures of a deck, each drawn when it is asked for, so that one is in memory at a time. Not for two threads at
 * once. Closes itself after the last picture; who stops before closes it.
 */
public final class SlidePictures implements Iterator<SlidePicture>, Closeable {
    private final PDDocument document;
    private final SplitSettings settings;
    private final Iterator<Integer> numbers;
    private final PagePainter painter;
    private final JpegWriter jpeg;

    SlidePictures(PDDocument document, Collection<Integer> numbers, SplitSettings settings) {
        this.document = document;
        this.settings = settings;
        this.numbers = List.copyOf(numbers).iterator();
        this.painter = new PagePainter(document, settings.pageTimeout());
        this.jpeg = new JpegWriter(settings.jpegQuality());
    }

    @Override
    public boolean hasNext() {
        return numbers.hasNext();
    }

    @Override
    public SlidePicture next() {
        if (!numbers.hasNext()) {
            throw new NoSuchElementException("no more slides");
        }
        SlidePicture picture = draw(numbers.next());
        if (!numbers.hasNext()) {
            close();
        }
        return picture;
    }

    /** A hostile page may end in an Error; it is one slide without a picture, and the next one is drawn all the same. */
    private SlidePicture draw(int number) {
        try {
            if (PageTree.isMissing(document.getPage(number - 1))) {
                return notDrawn(number, "the file lacks the page");
            }
            BufferedImage picture = painter.paint(number, settings.longSide());
            byte[] bytes = jpeg.write(picture);
            return new SlidePicture.Drawn(number, bytes, picture.getWidth(), picture.getHeight());
        } catch (PageTrouble trouble) {
            return notDrawn(number, String.valueOf(trouble.getMessage()));
        } catch (OutOfMemoryError tooLarge) {
            return notDrawn(number, "drawing it takes more memory than there is");
        } catch (IOException | RuntimeException | Error failure) {
            return notDrawn(
                    number,
                    "its page is damaged or not supported ("
                            + failure.getClass().getSimpleName() + ")");
        }
    }

    private static SlidePicture notDrawn(int number, String reason) {
        return new SlidePicture.NotDrawn(
                number,
                "slide-not-drawn",
                "Slide " + number + " could not be drawn: " + reason
                        + "; export the deck again and send the new file.");
    }

    @Override
    public void close() {
        jpeg.close();
        IOUtils.closeQuietly(document);
    }
}
