package routes.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routes.llm.Answer;
import routes.llm.Flashcard;
import routes.llm.Flashcard.Cloze;
import routes.llm.SlideQuestion;
import routes.slides.Deck;
import routes.slides.DeckReader;
import routes.slides.Slide;
import routes.slides.SplitSettings;

/** Real lectures: what is quoted stands on the slide, and a card that a student wants is among the cards. */
class OfflineEngineDecksTest {
    private static final Path DECKS = Path.of("../shared/decks");

    private final OfflineEngine engine = new OfflineEngine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lmu-slides-probability-theory | 9 | discrete random variable | A discrete random variable is a random variable that can take only a finite or countably infinite number of values.
            lmu-slides-nonlinsvm-kernel-trick | 14 | feature space | Learning takes place in the feature space, while predictions are computed in the input space.
            d2l-13-inception | 22 | 128 | Optimal minibatch size is ~128
            ms-aisystem-7-platform | 30 | User Limit Factor | User Limit Factor：控制单用户的可以消耗的最大资源
            """)
    void makesTheCardAndQuotesTheSlides(String name, int number, String blank, String sentence) {
        Deck deck = deck(name);
        List<Flashcard> cards = new ArrayList<>();
        List<String> outline =
                deck.slides().stream().map(slide -> slide.titleOr("")).toList();
        for (Slide slide : deck.slides()) {
            Answer answer = engine.explain(new SlideQuestion(deck.title(), outline, slide, "Spanish"));
            assertThat(quotes(answer)).allMatch(quote -> Quotes.occurs(quote, slide.text()));
            cards.addAll(slide.number() == number ? answer.flashcards() : List.of());
        }

        assertThat(cards).contains(new Cloze(sentence, List.of(blank)));
    }

    private static Deck deck(String name) {
        Path file = DECKS.resolve(name + ".pdf");
        assumeTrue(Files.exists(file), "needs the real lecture " + file);
        return new DeckReader(SplitSettings.defaults()).read(file, name);
    }

    private static List<String> quotes(Answer answer) {
        List<String> quotes = new ArrayList<>(answer.explanation());
        quotes.addAll(answer.keyPoints());
        answer.flashcards().forEach(card -> quotes.add(((Cloze) card).sentence()));
        answer.terms().forEach(term -> quotes.addAll(List.of(term.term(), term.meaning())));
        return quotes;
    }
}
