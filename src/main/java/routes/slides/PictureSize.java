package routes.slides;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How large a page is drawn: its long side has the pixels asked for, whatever size, even a hostile one, it claims. */
final class PictureSize {
    private PictureSize() {}

    /** The factor from points to pixels. A page without an area can't be drawn. */
    static float scale(PDPage page, int longSide) {
        PDRectangle box = page.getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        // PDFBox rounds down; half a pixel more makes it round to the nearest.
        float scale = (longSide + 0.49f) / longest;
        if (!(box.getWidth() > 0 && box.getHeight() > 0) || !Float.isFinite(longest) || !Float.isFinite(scale)) {
            throw new PageTrouble("its page has no area");
        }
        return scale;
    }
}
