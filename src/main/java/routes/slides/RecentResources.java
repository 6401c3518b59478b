package routes.slides;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Keeps the images and fonts used last. PDFBox's own cache keeps all of a deck's until the heap is full; none at all
 * costs a third of the speed, since slides share their logo, background and type.
 */
final class RecentResources extends DefaultResourceCache {
    private static final long MOST_PIXELS = 6_000_000;
    private static final int MOST_FONTS = 60;

    private final Map<COSObject, Long> images = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<COSObject, Long> fonts = new LinkedHashMap<>(16, 0.75f, true);
    private long pixels;

    @Override
    public PDXObject getXObject(COSObject key) {
        images.get(key);
        return super.getXObject(key);
    }

    @Override
    public void put(COSObject key, PDXObject object) {
        super.put(key, object);
        if (object instanceof PDImageXObject image && !images.containsKey(key)) {
            long size = (long) image.getWidth() * image.getHeight();
            images.put(key, size);
            pixels += size;
            forgetImages();
        }
    }

    @Override
    public PDFont getFont(COSObject key) {
        fonts.get(key);
        return super.getFont(key);
    }

    @Override
    public void put(COSObject key, PDFont font) {
        super.put(key, font);
        fonts.put(key, 1L);
        if (fonts.size() > MOST_FONTS) {
            removeFont(forgetEldest(fonts));
        }
    }

    private void forgetImages() {
        while (pixels > MOST_PIXELS) {
            pixels -= images.values().iterator().next();
            removeXObject(forgetEldest(images));
        }
    }

    private static COSObject forgetEldest(Map<COSObject, Long> entries) {
        Iterator<COSObject> keys = entries.keySet().iterator();
        COSObject eldest = keys.next();
        keys.remove();
        return eldest;
    }
}
