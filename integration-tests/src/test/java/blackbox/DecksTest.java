package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blackbox.decks.Decks;
import blackbox.decks.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecksTest {
    private static final Path REAL = Path.of("../../shared/decks/lmu-slides-probability-theory.pdf");

    @TempDir
    Path folder;

    @Test
    void stampsEveryPageOfAMadeDeck() throws IOException {
        List<Stamp> stamps = stamps(Decks.plain(folder.resolve("deck.pdf"), "a", 3));

        assertThat(stamps).containsExactly(new Stamp("a", 1, 1), new Stamp("a", 1, 2), new Stamp("a", 1, 3));
    }

    @Test
    void repeatsARealDeckWithoutTwoPagesAlike() throws IOException {
        assumeTrue(Files.exists(REAL), REAL + " is not here: real decks are not tried");

        List<Stamp> stamps = stamps(Decks.repeated(REAL, folder.resolve("deck.pdf"), "b", 60));

        assertThat(stamps).hasSize(60).doesNotHaveDuplicates().contains(new Stamp("b", 3, 12));
    }

    private static List<Stamp> stamps(Path deck) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(deck.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stamps.add(Stamp.in(stripper.getText(document)).orElseThrow());
            }
        }
        return stamps;
    }
}
