package routes.slides;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages of one open document; for one thread. */
final class PagePainter extends PDFRenderer {
    /** Pixels; 48 MB when decoded. */
    private static final long HUGE = 16_000_000;

    private final Duration allowed;
    private boolean leftSomethingOut;

    PagePainter(PDDocument document, Duration allowed) {
        super(document);
        this.allowed = allowed;
    }

    BufferedImage paint(int number, int longSide) throws IOException {
        leftSomethingOut = false;
        float scale = PictureSize.scale(document.getPage(number - 1), longSide);
        BufferedImage picture = render(number - 1, scale);
        if (leftSomethingOut && isOneColour(picture)) {
            throw new PageTrouble("the image it consists of can't be decoded");
        }
        return picture;
    }

    /** A huge image is read coarsely: as a whole it would take hundreds of megabytes. Smaller ones look better whole. */
    private BufferedImage render(int index, float scale) throws IOException {
        try {
            setSubsamplingAllowed(false);
            return renderImage(index, scale, ImageType.BGR);
        } catch (HugeImage huge) {
            setSubsamplingAllowed(true);
            return renderImage(index, scale, ImageType.BGR);
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        Deadline deadline = new Deadline(allowed);
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                deadline.check();
                super.processOperator(operator, operands);
            }

            @Override
            public void drawImage(PDImage image) throws IOException {
                if (!isSubsamplingAllowed() && (long) image.getWidth() * image.getHeight() > HUGE) {
                    throw new HugeImage();
                }
                super.drawImage(image);
            }

            @Override
            protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
                    throws IOException {
                // PDFBox leaves out an image that it can't decode and says nothing to its caller.
                leftSomethingOut = true;
                super.operatorException(operator, operands, failure);
            }
        };
    }

    /** Leaves a page's drawing at once; not an IOException, which PDFBox would take for a broken image. */
    private static final class HugeImage extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static boolean isOneColour(BufferedImage picture) {
        int colour = picture.getRGB(0, 0);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) != colour) {
                    return false;
                }
            }
        }
        return true;
    }
}
