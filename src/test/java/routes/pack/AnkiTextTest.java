package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnkiTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a < b & c > d "q"           | a &lt; b &amp; c &gt; d &quot;q&quot;
            \\(a < b\\) holds           | \\(a &lt; b\\) holds
            \\[\\frac{a}{{b}}\\]        | \\[\\frac{a}{ {b} }\\]
            open \\(x and no more       | open (x and no more
            close x\\) alone            | close x) alone
            \\(a \\(b\\) c              | (a \\(b\\) c
            \\\\(x twice                | (x twice
            \\({x\\) braces             | (&#123;x) braces
            \\(\\)                      | ()
            \\(a \\\\) b\\)             | \\(a \\\\ ) b\\)
            \\(\\text{if } x\\)         | \\(\\text{if } x\\)
            set {1, 2} of [sound:x.mp3] | set &#123;1, 2&#125; of &#91;sound:x.mp3]
            \\([latex]x[/latex]\\)      | \\(&#91;latex]x&#91;/latex]\\)
            """)
    void escapesWordsAndKeepsFormulasBalanced(String text, String html) {
        assertThat(AnkiText.html(text)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $x$ is small           | \\(x\\) is small
            mass: $E = mc^2$.      | mass: \\(E = mc^2\\).
            $\\alpha$-helix        | \\(\\alpha\\)-helix
            $$\\sum_i x_i$$        | \\[\\sum_i x_i\\]
            """)
    void takesDollarsForAFormulaWhereItIsClearlyOne(String text, String html) {
        assertThat(AnkiText.html(text)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "costs $5 and $10",
                "from $5–$10 a month",
                "cost=$5 and price=$6",
                "echo $a=$b",
                "PATH=$HOME and X=$Y",
                "US$ 5 = 4 $",
                "$ x^2 $",
                "$five$",
                "$$",
                "$$$$",
                "the `$x_1` and `$y_1`",
                "a$b^2$",
                "$a_1\nb$"
            })
    void leavesPricesAndShellVariablesAlone(String text) {
        assertThat(AnkiText.html(text)).isEqualTo(text.replace("\n", "<br>"));
    }

    @Test
    void keepsLinesAndTurnsControlCharactersIntoSpaces() {
        assertThat(AnkiText.html("one\r\ntwo\tthree\u001ffour\u0000")).isEqualTo("one <br>two three four");
        assertThat(AnkiText.html("a\uD83D\uDE00b\uD83Dc\uDE00\uFFFE")).isEqualTo("a\uD83D\uDE00b c");
    }

    @Test
    void givesBackTheWordsOfAField() {
        String text = "a < b & \"c\" 'd' {e} [f] :: &lt;";
        assertThat(AnkiText.plain(AnkiText.html(text))).isEqualTo(text);
        assertThat(AnkiText.plain("one<br>two")).isEqualTo("onetwo");
    }
}
