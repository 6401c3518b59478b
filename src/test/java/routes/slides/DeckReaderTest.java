package routes.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What is read of small decks. */
class DeckReaderTest {
    private final Path folder;

    private final SmallPdf pdf = new SmallPdf();

    DeckReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Deck read() throws IOException {
        try (pdf) {
            return new DeckReader(SplitSettings.defaults()).read(pdf.save(folder), "lecture");
        }
    }

    @Test
    void keepsTheOrderOfSlidesAndPutsTheTitleFirst() throws IOException {
        pdf.page(SmallPdf.text(18, 50, 380, "Written first") + SmallPdf.text(32, 50, 470, "One"));
        pdf.page(SmallPdf.text(32, 50, 470, "Two"));
        assertThat(read().slides())
                .containsExactly(new Slide(1, "One", "One\nWritten first", null), new Slide(2, "Two", "Two", null));
    }

    @Test
    void readsColumnsOneAfterTheOther() throws IOException {
        pdf.page(SmallPdf.text(18, 50, 400, "left above")
                + SmallPdf.text(18, 50, 340, "left below")
                + SmallPdf.text(18, 500, 400, "right above")
                + SmallPdf.text(18, 500, 340, "right below"));
        assertThat(read().slides().get(0).text()).isEqualTo("left above\nleft below\nright above\nright below");
    }

    @Test
    void joinsTheLinesOfAParagraphButNotThoseOfAList() throws IOException {
        pdf.page(SmallPdf.text(18, 50, 400, "This sentence was too long for its box and")
                + SmallPdf.text(18, 50, 378, "goes on below.")
                + SmallPdf.text(18, 50, 300, "One")
                + SmallPdf.text(18, 50, 278, "Two"));
        assertThat(read().slides().get(0).text())
                .isEqualTo("This sentence was too long for its box and goes on below.\nOne\nTwo");
    }

    @Test
    void aRepeatedFooterIsNeitherTextNorTitle() throws IOException {
        for (int number = 1; number <= 4; number++) {
            pdf.page(SmallPdf.text(40, 50, 20, "University of Examples " + number + " / 4")
                    + SmallPdf.text(12, 50, 520, "Section on headers")
                    + SmallPdf.text(20, 50, 470, "Title " + number)
                    + SmallPdf.text(14, 50, 400, "Body"));
        }
        assertThat(read().slides())
                .extracting(Slide::title)
                .containsExactly("Title 1", "Title 2", "Title 3", "Title 4");
    }

    @Test
    void aTitleOfTwoLinesIsOneTitleAndALargeFormulaIsNone() throws IOException {
        pdf.page(SmallPdf.text(32, 50, 480, "A long title that")
                + SmallPdf.text(32, 50, 442, "needs a second line")
                + SmallPdf.text(50, 50, 350, "E = m c")
                + SmallPdf.text(14, 50, 200, "Energy is mass times the square of the speed of light."));
        assertThat(read().slides().get(0).title()).isEqualTo("A long title that needs a second line");
    }

    @Test
    void aPageOfRunningTextHasNoTitle() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int y = 500; y > 60; y -= 22) {
            lines.append(SmallPdf.text(14, 50, y, "All lines of this page are alike."));
        }
        pdf.page(lines.toString());
        assertThat(read().slides().get(0).title()).isNull();
    }

    @Test
    void aBrokenPageIsASlideWithoutText() throws IOException {
        pdf.page(SmallPdf.text(30, 50, 480, "Good"));
        PDPage broken = pdf.page("");
        broken.getCOSObject().setItem(COSName.CONTENTS, brokenStream());
        pdf.page(SmallPdf.text(30, 50, 480, "Good again"));
        assertThat(read().slides()).extracting(Slide::text).containsExactly("Good", "", "Good again");
    }

    @Test
    void aPageThatTheFileLacksIsASlideWithoutText() throws IOException {
        pdf.page(SmallPdf.text(30, 50, 480, "Here"));
        pdf.document.getPages().getCOSObject().getCOSArray(COSName.KIDS).add(COSName.getPDFName("Nowhere"));
        assertThat(read().slides()).extracting(Slide::text).containsExactly("Here", "");
    }

    @Test
    void aFormThatDrawsItselfForEverDoesNotEndTheReader() throws IOException {
        pdf.page(SmallPdf.text(30, 50, 480, "Before"));
        PDPage page = pdf.page("/X0 Do");
        Bombs.formsInForms(pdf.document, page);
        DeckReader impatient = new DeckReader(
                new SplitSettings(DataSize.ofMegabytes(1), 10, 20_000, 64, 0.85f, Duration.ofMillis(200)));
        try (pdf) {
            assertThat(impatient.read(pdf.save(folder), "lecture").slides())
                    .extracting(Slide::text)
                    .containsExactly("Before", "");
        }
    }

    @Test
    void textOfAFontWithoutAUnicodeMapIsNotUsed() throws IOException {
        PDPage page = pdf.page(
                SmallPdf.text(30, 50, 480, "Readable") + "BT /F2 20 Tf 50 300 Td (\001\002\003\004\005) Tj ET\n");
        page.getResources().put(COSName.getPDFName("F2"), Bombs.fontWithoutNames(pdf.document));
        PDPage garbage = pdf.page("BT /F2 40 Tf 50 480 Td (ABCDEFGH) Tj ET\n");
        garbage.getResources().put(COSName.getPDFName("F2"), Bombs.fontWithoutNames(pdf.document));
        assertThat(read().slides())
                .containsExactly(new Slide(1, "Readable", "Readable", null), new Slide(2, null, "", null));
    }

    @Test
    void arabicComesInTheOrderInWhichItIsRead() throws IOException {
        PDPage page = pdf.page("BT /F2 30 Tf 50 480 Td (DCBA) Tj ET\n");
        page.getResources().put(COSName.getPDFName("F2"), arabic());
        assertThat(read().slides().get(0).text()).isEqualTo("سلام");
    }

    @Test
    void textAnnotationsAreNotes() throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setContents("Ask the audience\nfirst.");
        pdf.page(SmallPdf.text(30, 50, 480, "Questions")).setAnnotations(List.of(note));
        assertThat(read().slides().get(0).notes()).isEqualTo("Ask the audience first.");
    }

    @Test
    void textIsCutAtTheLimitBetweenWords() throws IOException {
        pdf.page(SmallPdf.text(12, 50, 480, "word ".repeat(20)));
        DeckReader brief =
                new DeckReader(new SplitSettings(DataSize.ofMegabytes(1), 10, 47, 1365, 0.85f, Duration.ofSeconds(30)));
        try (pdf) {
            assertThat(brief.read(pdf.save(folder), "lecture").slides().get(0).text())
                    .isEqualTo("word ".repeat(9).strip());
        }
    }

    @Test
    void theDeckIsCalledWhatItsAuthorCalledIt() throws IOException {
        pdf.document.getDocumentInformation().setTitle("An Introduction to Lectures");
        pdf.page(SmallPdf.text(30, 50, 480, "Welcome"));
        assertThat(read().title()).isEqualTo("An Introduction to Lectures");
    }

    /** A font whose codes A to D are the letters of the Arabic word for peace, as a program would embed it. */
    private PDType1Font arabic() throws IOException {
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        String map = """
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CMapName /Arabic def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                4 beginbfchar <41> <0633> <42> <0644> <43> <0627> <44> <0645> endbfchar
                endcmap end end
                """;
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream(map.getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private COSStream stream(byte[] bytes) throws IOException {
        COSStream stream = pdf.document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(bytes);
        }
        return stream;
    }

    private COSStream brokenStream() throws IOException {
        COSStream stream = pdf.document.getDocument().createCOSStream();
        try (var out = stream.createRawOutputStream()) {
            out.write("no compressed data".getBytes(StandardCharsets.US_ASCII));
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }
}
