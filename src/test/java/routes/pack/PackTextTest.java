package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routes.llm.Flashcard.Cloze;

class PackTextTest {
    @Test
    void dropsWhatXmlCannotCarryAndKeepsTheRest() {
        assertThat(CleanText.of("a\u0000b\u0007c\uFFFEd\uD83De\uDE00f\tg\nh")).isEqualTo("abcdef\tg\nh");
        assertThat(CleanText.of("naïve 😀 𝔼 梯度")).isEqualTo("naïve 😀 𝔼 梯度");
    }

    @Test
    void shortensToOneLineAtAWord() {
        assertThat(CleanText.oneLine("  Gradient\n\tdescent  ", 100)).isEqualTo("Gradient descent");
        assertThat(CleanText.oneLine("Gradient descent walks", 20)).isEqualTo("Gradient descent…");
        assertThat(CleanText.oneLine("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    @Test
    void blanksWholeWordsWhereThereAreSuch() {
        assertThat(WordCards.blanked(new Cloze("In linear models, in is in.", List.of("in"))))
                .isEqualTo("In linear models, ______ is ______.");
        assertThat(WordCards.blanked(new Cloze("The learning rate sets the rate.", List.of("rate", "learning rate"))))
                .isEqualTo("The ______ sets the ______.");
        assertThat(WordCards.blanked(new Cloze("平台在容器中启动作业。", List.of("容器")))).isEqualTo("平台在______中启动作业。");
        assertThat(WordCards.blanked(new Cloze("It costs $1 (one).", List.of("$1 (one)"))))
                .isEqualTo("It costs ______.");
    }

    @Test
    void listsSlideNumbersInRanges() {
        SlideNumbers numbers = new SlideNumbers();
        List.of(1, 4, 5, 6, 7, 9, 10, 12).forEach(numbers::add);

        assertThat(numbers).hasToString("1, 4–7, 9, 10, 12");
    }
}
