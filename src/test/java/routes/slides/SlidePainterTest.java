package routes.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import routes.slides.SlidePicture.Drawn;
import routes.slides.SlidePicture.NotDrawn;

/** What pictures are drawn of small decks. */
class SlidePainterTest {
    private static final String RED_LEFT_HALF = "1 0 0 rg 0 0 480 540 re f\n";

    private final Path folder;

    private final SmallPdf pdf = new SmallPdf();
    private final SlidePainter painter = painter(Duration.ofSeconds(30));

    SlidePainterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private List<SlidePicture> paint(Integer... numbers) throws IOException {
        return paint(painter, numbers);
    }

    private List<SlidePicture> paint(SlidePainter painter, Integer... numbers) throws IOException {
        List<SlidePicture> pictures = new ArrayList<>();
        try (pdf;
                SlidePictures all = painter.open(pdf.save(folder), List.of(numbers))) {
            all.forEachRemaining(pictures::add);
        }
        return pictures;
    }

    @Test
    void drawsTheSlidesAskedForInTheOrderAskedFor() throws IOException {
        pdf.page("");
        pdf.page(RED_LEFT_HALF);
        pdf.page("");
        List<SlidePicture> pictures = paint(3, 2);
        assertThat(pictures).extracting(SlidePicture::number).containsExactly(3, 2);
        assertThat(colour(pictures.get(0), 100, 200)).isEqualTo(Color.WHITE);
        assertThat(colour(pictures.get(1), 100, 200).getRed()).isGreaterThan(240);
        assertThat(colour(pictures.get(1), 100, 200).getBlue()).isLessThan(20);
        assertThat(colour(pictures.get(1), 400, 200)).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({
        "960, 540, 480, 270",
        "540, 960, 270, 480",
        "100000000, 50000000, 480, 240",
        "0.01, 0.01, 480, 480",
        "100000, 1, 480, 1",
        "1, 100000, 1, 480"
    })
    void theLongSideIsTheOneAskedForWhateverThePageClaims(float width, float height, int wide, int high)
            throws IOException {
        pdf.page("").setMediaBox(new PDRectangle(width, height));
        Drawn picture = (Drawn) paint(1).get(0);
        assertThat(picture.width()).isEqualTo(wide);
        assertThat(picture.height()).isEqualTo(high);
        assertThat(image(picture).getWidth()).isEqualTo(wide);
    }

    @Test
    void aTurnedPageIsDrawnTurned() throws IOException {
        PDPage page = pdf.page(RED_LEFT_HALF);
        page.setRotation(90);
        Drawn picture = (Drawn) paint(1).get(0);
        assertThat(picture.width()).isEqualTo(270);
        assertThat(picture.height()).isEqualTo(480);
        assertThat(colour(picture, 135, 100).getBlue()).isLessThan(20);
        assertThat(colour(picture, 135, 400)).isEqualTo(Color.WHITE);
    }

    @Test
    void aPageWithoutAnAreaIsNotDrawnAndTheNextOneIs() throws IOException {
        PDPage flat = pdf.page("");
        flat.setMediaBox(new PDRectangle(100, 0));
        pdf.page(RED_LEFT_HALF);
        List<SlidePicture> pictures = paint(1, 2);
        assertThat(pictures.get(0))
                .isEqualTo(new NotDrawn(
                        1,
                        "slide-not-drawn",
                        "Slide 1 could not be drawn: its page has no area;"
                                + " export the deck again and send the new file."));
        assertThat(pictures.get(1)).isInstanceOf(Drawn.class);
    }

    @Test
    void aPageThatTheFileLacksIsNotDrawn() throws IOException {
        pdf.page("");
        pdf.document.getPages().getCOSObject().getCOSArray(COSName.KIDS).add(COSName.getPDFName("Nowhere"));
        assertThat(paint(2).get(0)).isInstanceOf(NotDrawn.class);
    }

    @Test
    void aNumberThatTheDeckDoesNotHaveIsNotDrawn() throws IOException {
        pdf.page("");
        assertThat(paint(7).get(0)).isInstanceOf(NotDrawn.class);
    }

    @Test
    void aPageThatWouldNeverBeDoneIsNotDrawn() throws IOException {
        Bombs.formsInForms(pdf.document, pdf.page("/X0 Do"));
        NotDrawn picture = (NotDrawn) paint(painter(Duration.ofSeconds(1)), 1).get(0);
        assertThat(picture.message()).contains("it takes longer than 1 s (deckhand.split.page-timeout)");
    }

    @Test
    void aScanInJbig2IsNotBlank() throws IOException {
        pdf.pageWithImage("JBIG2Decode", ImageBytes.jbig2(64, 64), 64, 64, 1);
        Drawn picture = (Drawn) paint(1).get(0);
        assertThat(colour(picture, 120, 135)).isEqualTo(Color.BLACK);
        assertThat(colour(picture, 360, 135)).isEqualTo(Color.WHITE);
    }

    @Test
    void aScanInJpeg2000IsNotBlank() throws IOException {
        pdf.pageWithImage("JPXDecode", ImageBytes.jpeg2000(64, 64), 64, 64, 8);
        Drawn picture = (Drawn) paint(1).get(0);
        assertThat(colour(picture, 120, 135).getRed()).isLessThan(40);
        assertThat(colour(picture, 360, 135).getRed()).isGreaterThan(215);
    }

    @Test
    void aScanThatCannotBeDecodedIsNotSoldAsABlankSlide() throws IOException {
        pdf.pageWithImage("JPXDecode", new byte[] {1, 2, 3}, 64, 64, 8);
        NotDrawn picture = (NotDrawn) paint(1).get(0);
        assertThat(picture.message()).contains("the image it consists of can't be decoded");
    }

    @Test
    void anImageOfHundredMegapixelsIsReadCoarsely() throws IOException {
        pdf.pageWithImage(halfBlack(10_000, 10_000));
        Drawn picture = (Drawn) paint(1).get(0);
        assertThat(colour(picture, 120, 135)).isEqualTo(Color.BLACK);
        assertThat(colour(picture, 360, 135)).isEqualTo(Color.WHITE);
    }

    @Test
    void closesTheFileAfterTheLastPicture() throws IOException {
        pdf.page("");
        SlidePictures pictures = painter.open(pdf.save(folder), List.of(1));
        assertThat(pictures.hasNext()).isTrue();
        pictures.next();
        assertThat(pictures.hasNext()).isFalse();
        assertThatThrownBy(pictures::next).isInstanceOf(NoSuchElementException.class);
        pictures.close();
        Files.delete(folder.resolve("small.pdf"));
        pdf.close();
    }

    private static SlidePainter painter(Duration pageTimeout) {
        return new SlidePainter(new SplitSettings(DataSize.ofMegabytes(10), 1000, 20_000, 480, 0.85f, pageTimeout));
    }

    private static BufferedImage halfBlack(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        image.createGraphics().fillRect(width / 2, 0, width / 2, height);
        return image;
    }

    private static Color colour(SlidePicture picture, int x, int y) throws IOException {
        return new Color(image((Drawn) picture).getRGB(x, y));
    }

    private static BufferedImage image(Drawn picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    }
}
