package routes.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import routes.slides.SlidePicture.Drawn;

/** What is read of real lectures; needs the folder {@code ../shared/decks}. */
class SharedDecksTest {
    private static final Path DECKS = Path.of("../shared/decks");

    private final DeckReader reader = new DeckReader(SplitSettings.defaults());

    private static Path file(String name) {
        Path file = DECKS.resolve(name);
        assumeTrue(Files.exists(file), "the lectures of ../shared/decks are not on this machine");
        return file;
    }

    private Deck read(String name) {
        return reader.read(file(name), name.replace(".pdf", ""));
    }

    @Test
    void findsTheTitlesOfABeamerDeck() {
        Deck deck = read("lmu-slides-nonlinsvm-kernel-trick.pdf");
        assertThat(deck.title()).isEqualTo("Introduction to Machine Learning – The Kernel Trick");
        assertThat(deck.slides())
                .extracting(Slide::title)
                .containsExactly(
                        "Introduction to Machine Learning – The Kernel Trick",
                        "DUAL SVM PROBLEM WITH FEATURE MAP",
                        "KERNEL = FEATURE MAP + INNER PRODUCT",
                        "MERCER KERNEL",
                        "CONSTANT AND LINEAR KERNEL",
                        "SUM AND PRODUCT KERNELS",
                        "POLYNOMIAL KERNEL",
                        "RBF KERNEL",
                        "KERNEL SVM",
                        "KERNEL SVM",
                        "KERNEL SVM",
                        "KERNEL SVM: PREDICTIONS",
                        "MNIST EXAMPLE",
                        "FINAL COMMENTS");
    }

    @Test
    void readsABeamerDeckAsParagraphsWithoutItsFooters() {
        Deck deck = read("lmu-slides-probability-theory.pdf");
        assertThat(deck.slides()).hasSize(24);
        assertThat(deck.slides().get(3)).isEqualTo(new Slide(4, "RUNNING EXERCISE", """
                        RUNNING EXERCISE
                        An urn contains five blue, three green, and one red ball. Two balls are randomly selected (without replacement).
                        What is the sample space of this experiment?
                        What is the probability of each point in the sample space?""", null));
        assertThat(deck.slides()).noneMatch(slide -> slide.text().contains("Supervised Learning –"));
    }

    @Test
    void readsChineseAndJapanese() {
        Deck platform = read("ms-aisystem-7-platform.pdf");
        assertThat(platform.title()).isEqualTo("现代化人工智能系统");
        assertThat(platform.slides()).hasSize(46);
        assertThat(platform.slides().get(1).title()).isEqualTo("课程概览");
        assertThat(read("slide2mp4-test-slides.pdf").slides())
                .extracting(Slide::title)
                .containsExactly("サンプルスライドタイトル Sample Slide Title", "テストスライド Test Slide", "最終スライド Final Slide");
    }

    @Test
    void leavesOutTypeWithoutAUnicodeMap() {
        Deck deck = read("d2l-13-inception.pdf");
        assertThat(deck.title()).isEqualTo("Introduction to Deep Learning");
        assertThat(deck.slides()).hasSize(41);
        assertThat(deck.slides().get(4).text())
                .startsWith("Inception Blocks\n4 paths extract information from different aspects, "
                        + "then concatenate along the output channel\n");
        assertThat(deck.slides()).noneMatch(slide -> slide.text().contains("&RQY"));
        assertThat(deck.slides())
                .noneMatch(slide -> slide.text().contains("courses.d2l.ai/berkeley-stat-157") && slide.number() > 1);
    }

    @Test
    void aScannedDeckHasPicturesWithoutText() throws IOException {
        Path scan = file("ocrmypdf-multipage.pdf");
        assertThat(reader.read(scan, "scan").slides().get(0).text()).isEmpty();
        try (SlidePictures pictures = new SlidePainter(SplitSettings.defaults()).open(scan, List.of(1))) {
            Drawn picture = (Drawn) pictures.next();
            assertThat(picture.height()).isEqualTo(1365);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
            assertThat(darkPixels(image)).isGreaterThan(50_000);
        }
    }

    private static long darkPixels(BufferedImage image) {
        long dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
            }
        }
        return dark;
    }
}
