package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJsonTest {
    private static final Answer LIGHT = new Answer(
            "Light",
            List.of("Light is a wave.", "It is a particle, too."),
            List.of("It bends."),
            "Builds on \"Waves\".",
            "About light.",
            List.of(
                    new Flashcard.Question("What is light?", "A wave", "Light is a wave"),
                    new Flashcard.Question("Is it fast?", "Yes", null),
                    new Flashcard.Cloze("Light is a wave.", List.of("wave", "Light"))),
            List.of(new Term("refraction", "bending"), new Term("optics", "")));

    private final AnswerJson json = new AnswerJson();

    @Test
    void writesOneLineOfJson() {
        assertThat(json.write(LIGHT))
                .isEqualTo(
                        "{\"title\":\"Light\",\"explanation\":[\"Light is a wave.\",\"It is a particle, too.\"],"
                                + "\"keyPoints\":[\"It bends.\"],\"connections\":\"Builds on \\\"Waves\\\".\","
                                + "\"summary\":\"About light.\",\"flashcards\":["
                                + "{\"question\":\"What is light?\",\"answer\":\"A wave\",\"quote\":\"Light is a wave\"},"
                                + "{\"question\":\"Is it fast?\",\"answer\":\"Yes\",\"quote\":null},"
                                + "{\"cloze\":\"Light is a wave.\",\"blanks\":[\"wave\",\"Light\"]}],"
                                + "\"terms\":[{\"term\":\"refraction\",\"meaning\":\"bending\"},{\"term\":\"optics\",\"meaning\":\"\"}]}");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(json.readKept(json.write(LIGHT))).isEqualTo(LIGHT);
        assertThat(json.read(json.write(LIGHT))).contains(LIGHT);
    }

    @Test
    void readsAKeptAnswerThatSaysNothing() {
        Answer nothing = new Answer("", List.of(), List.of(), "", "", List.of(), List.of());

        assertThat(json.readKept(json.write(nothing))).isEqualTo(nothing);
        assertThatThrownBy(() -> json.readKept("{")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"summary\":\"About light.\"}",
                "```json\n{\"summary\":\"About light.\"}\n```",
                "Here is the answer you asked for:\n{\"summary\":\"About light.\"}\nI hope it helps!",
                "\uFEFF[{\"summary\":\"  About light.  \"}]",
                "{\"summary\":\"About light.\",\"mood\":\"cheerful\",\"title\":null,\"flashcards\":null,\"terms\":7}",
                "{\"summary\":\"About light.\",\"title\":[\"a\"],\"connections\":{\"b\":1},\"keyPoints\":false,"
                        + "\"flashcards\":[null,7,\"x\",{\"question\":\"Why?\"},{\"answer\":\"So.\"}],"
                        + "\"terms\":[{\"meaning\":\"none\"},{\"term\":\"  \"}]}"
            })
    void readsAnAnswerInWhateverWrappingItComes(String text) {
        assertThat(json.read(text)).hasValueSatisfying(answer -> {
            assertThat(answer.summary()).isEqualTo("About light.");
            assertThat(answer.title()).isEmpty();
            assertThat(answer.connections()).isEmpty();
            assertThat(answer.flashcards()).isEmpty();
            assertThat(answer.terms()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I'm sorry, I can't help with that.",
                "}{",
                "{\"summary\":\"cut off",
                "{\"summary\":\"cut off\"",
                "{}",
                "{\"title\":\"Only a title\",\"summary\":\"  \",\"explanation\":[\"\"],\"keyPoints\":[null]}",
                "null"
            })
    void findsNoAnswerWhereNothingIsSaid(String text) {
        assertThat(json.read(text)).isEmpty();
    }

    @Test
    void takesATextForAListOfOne() {
        assertThat(json.read("{\"explanation\":\"Light is a wave.\",\"keyPoints\":[\"It bends.\",\"\",3]}"))
                .hasValueSatisfying(answer -> {
                    assertThat(answer.explanation()).containsExactly("Light is a wave.");
                    assertThat(answer.keyPoints()).containsExactly("It bends.", "3");
                });
    }

    @Test
    void keepsOnlyBlanksThatStandInTheirSentence() {
        String text =
                "{\"summary\":\"s\",\"flashcards\":[{\"cloze\":\"Light is a wave.\",\"blanks\":[\"wave\",\"sound\",\"\"]},"
                        + "{\"cloze\":\"Light is a wave.\",\"blanks\":[\"sound\"]},{\"cloze\":\"\",\"blanks\":[\"\"]}]}";

        assertThat(json.read(text).orElseThrow().flashcards())
                .containsExactly(new Flashcard.Cloze("Light is a wave.", List.of("wave")));
    }

    @Test
    void shortensWhatIsFarTooLong() {
        String items = "\"x\",".repeat(100_000) + "\"x\"";
        String text = "{\"summary\":\"" + "long".repeat(100_000) + "\",\"keyPoints\":[" + items + "]}";

        Answer answer = json.read(text).orElseThrow();

        assertThat(answer.summary()).hasSize(6001).endsWith("longlong…");
        assertThat(answer.keyPoints()).hasSize(40);
    }

    @Test
    void cutsNoCharacterInTwo() {
        Answer answer =
                json.read("{\"summary\":\"" + "x".repeat(5999) + "😀😀\"}").orElseThrow();

        assertThat(answer.summary()).isEqualTo("x".repeat(5999) + "…");
    }

    @Test
    void findsNoAnswerInJsonThatIsNestedWithoutEnd() {
        assertThat(json.read("{\"summary\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isEmpty();
    }
}
