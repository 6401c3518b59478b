package routes.llm.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import routes.llm.Answer;
import routes.llm.Flashcard.Cloze;
import routes.llm.SlideQuestion;
import routes.slides.Slide;

/** What holds for any text, however hostile: no failure, no invented word, the same answer twice. */
class OfflineEnginePropertiesTest {
    private static final String[] PIECES = {
        "The ",
        "gradient",
        " is a ",
        "vector",
        ". ",
        "• ",
        "\n",
        "\n\n",
        "P(A|B) = ",
        "∑",
        "i=1",
        "学习率",
        "是指",
        "。",
        "確率",
        "とは、",
        "(Batch Norm)",
        "[[",
        "){",
        "—",
        ": ",
        "¿",
        "?",
        "«",
        "Ein ",
        "Vertrag",
        " ist ein ",
        "é um ",
        "\uD800",
        "\uDC00",
        "\u0000",
        "\uFFFD",
        "\uE000",
        "\u202E",
        "\u200B",
        "\u00A0",
        "\u3000",
        "\t",
        "\r",
        "\u2028",
        "\u0301",
        "👩‍🏫",
        "𝔸",
        "10 %",
        "0.001",
        "e.g. ",
        "http://x.y",
        "…",
        ". . . ",
        "المتغير",
        "משתנה",
        "확률",
        "-",
        "l'image",
        "x".repeat(50),
        "A B C "
    };

    private final OfflineEngine engine = new OfflineEngine();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void quotesOnlyWhatStandsOnTheSlide(long seed) {
        Random random = new Random(seed);
        String text = random.nextInt(4) == 0 ? anyCharacters(random) : pieces(random);
        SlideQuestion question = question(text, random.nextBoolean() ? null : pieces(random));

        Answer answer = engine.explain(question);

        assertThat(answer).isEqualTo(new OfflineEngine().explain(question));
        assertThat(quotes(answer)).allMatch(quote -> Quotes.occurs(quote, text));
    }

    @Test
    void readsTwentyThousandCharactersInOneLineInWhateverShape() {
        for (String piece : PIECES) {
            String text = piece.repeat(20_000 / piece.length());
            assertThat(quotes(engine.explain(question(text, null)))).allMatch(quote -> Quotes.occurs(quote, text));
        }
    }

    private static List<String> quotes(Answer answer) {
        List<String> quotes = new ArrayList<>(answer.explanation());
        quotes.addAll(answer.keyPoints());
        answer.terms().forEach(term -> quotes.addAll(List.of(term.term(), term.meaning())));
        answer.flashcards().stream().map(Cloze.class::cast).forEach(card -> {
            assertThat(card.blanks())
                    .allMatch(blank ->
                            card.sentence().indexOf(blank) == card.sentence().lastIndexOf(blank));
            quotes.add(card.sentence());
        });
        return quotes;
    }

    private static SlideQuestion question(String text, @org.jspecify.annotations.Nullable String title) {
        Slide slide = new Slide(2, title, text, null);
        return new SlideQuestion("Deck", List.of("Deck", title == null ? "" : title), slide, "Spanish");
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(120); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String anyCharacters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(2000); i > 0; i--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
        }
        return text.toString();
    }
}
