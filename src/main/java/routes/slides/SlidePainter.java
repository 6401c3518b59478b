package routes.slides;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/** Draws slides, one at a time and as late as possible. */
@Component
public class SlidePainter {
    private final SplitSettings settings;
    private final DeckOpener opener;

    public SlidePainter(SplitSettings settings) {
        this.settings = settings;
        this.opener = new DeckOpener(settings);
        findImageReaders();
    }

    /**
     * The pictures of the pages asked for, in the order asked for. Every page gives a picture or the reason why there is
     * none, {@code slide-not-drawn}.
     *
     * @throws Refusal as {@link DeckReader#read} does
     */
    public SlidePictures open(Path file, Collection<Integer> pageNumbers) {
        return new SlidePictures(opener.open(file, String.valueOf(file.getFileName())), pageNumbers, settings);
    }

    /**
     * Without these two readers PDFBox leaves a scanned page blank and says nothing. ImageIO looks for them with the
     * thread's class loader, which in a jar of jars need not be the one that knows them.
     */
    private static void findImageReaders() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SlidePainter.class.getClassLoader());
        try {
            ImageIO.setUseCache(false);
            ImageIO.scanForPlugins();
        } finally {
            thread.setContextClassLoader(before);
        }
        for (String format : List.of("JBIG2", "JPEG2000")) {
            if (!ImageIO.getImageReadersByFormatName(format).hasNext()) {
                throw new IllegalStateException("no reader for " + format + " images on the class path");
            }
        }
    }
}
