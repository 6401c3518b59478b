package routes.slides;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/**
 * Tells which of a page's glyphs may be believed. Where a font has no Unicode map PDFBox gives the bare glyph code as a
 * character, which looks like text and is none ({@code &RQFDWHQDWLRQ} for "Concatenation"). A font that does so for more
 * than a fourth of its glyphs on a page is not believed there at all.
 */
final class GlyphTrust {
    private final Map<PDFont, int[]> shownAndBad = new IdentityHashMap<>();
    private final Map<PDFont, Boolean> hasUnicodeMap = new IdentityHashMap<>();
    private int shown;
    private int bad;

    /** Notes a glyph that PDFBox could give no character at all. */
    void sawNothing(PDFont font) {
        count(font, true);
    }

    /** Notes a glyph with its character. */
    void saw(TextPosition glyph) {
        String text = glyph.getUnicode();
        if (text != null && !text.isBlank()) {
            count(glyph.getFont(), !readable(glyph));
        }
    }

    boolean believes(TextPosition glyph) {
        int[] counts = shownAndBad.get(glyph.getFont());
        boolean fontIsGood = counts == null || counts[1] * 4 <= counts[0];
        return fontIsGood && (glyph.getUnicode().isBlank() || readable(glyph));
    }

    /** True when nearly all of the page is unreadable, so that the rest would mislead. */
    boolean pageIsGarbage() {
        return bad * 10 > shown * 9;
    }

    private void count(PDFont font, boolean isBad) {
        int[] counts = shownAndBad.computeIfAbsent(font, f -> new int[2]);
        counts[0]++;
        shown++;
        if (isBad) {
            counts[1]++;
            bad++;
        }
    }

    private boolean readable(TextPosition glyph) {
        String text = glyph.getUnicode();
        int[] codes = glyph.getCharacterCodes();
        boolean bareCode = text.length() == 1 && codes.length == 1 && text.charAt(0) == (char) codes[0];
        return text.codePoints().allMatch(Tidy::isText) && !(bareCode && !mapsToUnicode(glyph.getFont(), codes[0]));
    }

    private boolean mapsToUnicode(PDFont font, int code) {
        try {
            return font.toUnicode(code) != null && hasUnicodeMap.computeIfAbsent(font, GlyphTrust::mapIsNotEmpty);
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /** An empty map is replaced by PDFBox with one that says "the code is the character". */
    private static boolean mapIsNotEmpty(PDFont font) {
        if (!(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map)) {
            return true;
        }
        try (RandomAccessRead bytes = map.createView()) {
            return new CMapParser().parse(bytes).hasUnicodeMappings();
        } catch (IOException broken) {
            return false;
        }
    }
}
