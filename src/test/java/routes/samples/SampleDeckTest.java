package routes.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.slides.Deck;
import routes.slides.DeckReader;
import routes.slides.Slide;
import routes.slides.SplitSettings;

/** Holds the committed sample deck to the program that makes it. */
class SampleDeckTest {
    private static final Path COMMITTED = Path.of("samples/how-a-deck-travels.pdf");

    private final DeckReader reader = new DeckReader(SplitSettings.defaults());

    @Test
    void theCommittedDeckIsWhatTheProgramMakes(@TempDir Path folder) throws IOException {
        Path made = folder.resolve("made.pdf");
        SampleDeck.make(made);
        assertThat(reader.read(COMMITTED, "sample"))
                .as("samples/README.md says how to make it anew")
                .isEqualTo(reader.read(made, "sample"));
    }

    @Test
    void everySlideHasItsTitle() {
        Deck deck = reader.read(COMMITTED, "how-a-deck-travels");
        assertThat(deck.title()).isEqualTo("How a Deck Travels");
        assertThat(deck.slides())
                .extracting(Slide::title)
                .containsExactly(
                        "How a Deck Travels",
                        "An event tells that something has happened",
                        "A deck travels through six stages",
                        "The ledger is the only truth",
                        "Accept first, then acknowledge",
                        "Every slide travels alone",
                        "A lease keeps work from being lost",
                        "Fan-in is a query",
                        "Little's law sizes the work",
                        "A retry waits longer each time",
                        "A signature proves who speaks",
                        "From slides to flashcards");
    }

    @Test
    void sentencesAndFormulasCanBeReadAsText() {
        Deck deck = reader.read(COMMITTED, "how-a-deck-travels");
        assertThat(deck.slides().get(6).text())
                .contains("A lease is the right to work on one slide until a given time; when the lease runs out, "
                        + "the slide is due again for any worker.");
        assertThat(deck.slides().get(8).text()).contains("L = λ · W");
        assertThat(deck.slides().get(9).text()).contains("tₙ = r · min(m, b · 2ⁿ⁻¹)");
    }
}
