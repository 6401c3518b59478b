package routes.slides;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one page. The order is the document's own: the programs that make slides write box after box and
 * column after column, sorting by position would mix columns and turn Arabic around.
 */
final class PageReader extends PDFTextStripper {
    private static final int MOST_LINES = 500;

    private final GlyphTrust trust = new GlyphTrust();
    private final List<Line> lines = new ArrayList<>();
    private final LineBuilder line = new LineBuilder();
    private final Deadline deadline;
    private final int mostGlyphs;
    private int glyphs;

    private PageReader(SplitSettings settings) {
        // Spaces between words need not be glyphs, and those at the end of lines are not kept.
        this.mostGlyphs = settings.maxText() * 2;
        this.deadline = new Deadline(settings.pageTimeout());
    }

    static Page read(PDDocument document, int number, SplitSettings settings) throws IOException {
        PDPage page = document.getPage(number - 1);
        PageReader reader = new PageReader(settings);
        reader.setStartPage(number);
        reader.setEndPage(number);
        reader.writeText(document, Writer.nullWriter());
        boolean turned = page.getRotation() % 180 != 0;
        float height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        return new Page(number, height, reader.lines, notes(page, settings.maxText()));
    }

    /** Speaker notes, where the document carries them as text annotations. */
    private static @Nullable String notes(PDPage page, int maxText) throws IOException {
        String notes = page.getAnnotations(PDAnnotationText.class::isInstance).stream()
                .map(PDAnnotation::getContents)
                .filter(Objects::nonNull)
                .map(Tidy::line)
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : Tidy.atMost(maxText, notes);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        int before = glyphs;
        super.showGlyph(matrix, font, code, displacement);
        if (glyphs == before) {
            trust.sawNothing(font);
        }
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        glyphs++;
        if (glyphs <= mostGlyphs) {
            trust.saw(glyph);
            super.processTextPosition(glyph);
        }
    }

    @Override
    protected void writePage() throws IOException {
        if (!trust.pageIsGarbage()) {
            charactersByArticle.forEach(glyphs -> glyphs.removeIf(glyph -> !trust.believes(glyph)));
            super.writePage();
            endLine();
        }
    }

    /** PDFBox takes two boxes at one height for one word when the second, written later, stands further left. */
    @Override
    protected void writeString(String text, List<TextPosition> glyphs) {
        int jump = line.jump(glyphs);
        if (jump < 0) {
            line.add(text, glyphs);
        } else {
            writeString(LineBuilder.text(glyphs.subList(0, jump)), glyphs.subList(0, jump));
            endLine();
            writeString(LineBuilder.text(glyphs.subList(jump, glyphs.size())), glyphs.subList(jump, glyphs.size()));
        }
    }

    @Override
    protected void writeWordSeparator() {
        line.add(" ", List.of());
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    private void endLine() {
        Line ended = line.end();
        if (!ended.text().isEmpty() && lines.size() < MOST_LINES) {
            lines.add(ended);
        }
    }
}
