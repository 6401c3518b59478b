package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import routes.llm.Flashcard.Cloze;

class AnkiClozeTest {

    @Test
    void blanksWholeWordsWhereverTheyStand() {
        assertThat(html("A set of sets is a set.", "set")).isEqualTo("A {{c1::set}} of sets is a {{c1::set}}.");
        assertThat(html("El niño aprendió", "niño")).isEqualTo("El {{c1::niño}} aprendió");
    }

    @Test
    void blanksAPartOfAWordOnlyWhenItNeverStandsAlone() {
        assertThat(html("Backpropagation propagates", "propagat")).isEqualTo("Back{{c1::propagat}}ion propagates");
    }

    @Test
    void blanksWordsOfLanguagesWithoutSpaces() {
        assertThat(html("梯度下降法更新参数和参数", "参数")).isEqualTo("梯度下降法更新{{c1::参数}}和{{c1::参数}}");
    }

    @Test
    void makesOneCardOfSeveralBlanksAndLetsLongerOnesWin() {
        assertThat(html("The kernel trick needs a kernel matrix", "kernel", "kernel trick", "matrix"))
                .isEqualTo("The {{c1::kernel trick}} needs a {{c1::kernel}} {{c1::matrix}}");
    }

    @Test
    void asksWhatIsLeftOfTheSentence() {
        AnkiCloze cloze = AnkiCloze.of(new Cloze("A < B holds", List.of("B"))).orElseThrow();
        assertThat(cloze.html()).isEqualTo("A &lt; {{c1::B}} holds");
        assertThat(cloze.question()).isEqualTo("A < […] holds");
    }

    @Test
    void keepsBracesAndColonsFromEndingOrHintingABlank() {
        assertThat(html("use std::map<K> here", "std::map<K>")).isEqualTo("use {{c1::std&#58;&#58;map&lt;K&gt;}} here");
        assertThat(html("a {{c2::b}} c", "c")).isEqualTo("a &#123;&#123;c2::b&#125;&#125; {{c1::c}}");
        assertThat(html("f(x) = {x}", "{x}")).isEqualTo("f(x) = {{c1::&#123;x&#125;}}");
    }

    @Test
    void blanksAWholeFormulaOrAClosedPartOfOne() {
        assertThat(html("Energy is \\(E = mc^{2}\\) here", "\\(E = mc^{2}\\)"))
                .isEqualTo("Energy is {{c1::\\(E = mc^{2}\\)}} here");
        assertThat(html("Energy is \\(E = mc^2\\)", "2")).isEqualTo("Energy is \\(E = mc^ { {{c1:: 2 }} } \\)");
        assertThat(html("\\(\\frac{a}{b}\\)", "b")).isEqualTo("\\(\\frac{a}{ { {{c1:: b }} } }\\)");
    }

    @Test
    void neverCutsAFormulaApart() {
        assertThat(html("\\(\\alpha = alpha\\)", "alpha")).isEqualTo("\\(\\alpha =  { {{c1:: alpha }} } \\)");
        assertThat(html("\\(\\alpha\\) is small", "alpha")).isEqualTo("(\\{{c1::alpha}}) is small");
        assertThat(html("x is \\(a^{12}\\)", "^{1")).isEqualTo("x is (a{{c1::^&#123;1}}2&#125;)");
        assertThat(html("x is \\(y\\) now", "is \\(y")).isEqualTo("x {{c1::is (y}}) now");
    }

    @Test
    void isNothingWhenTheBlanksCannotBeSeen() {
        assertThat(AnkiCloze.of(new Cloze("a \u0000 b", List.of("\u0000")))).isEmpty();
    }

    private static String html(String sentence, String... blanks) {
        return AnkiCloze.of(new Cloze(sentence, List.of(blanks))).orElseThrow().html();
    }
}
