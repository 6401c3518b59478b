package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import routes.llm.offline.OfflineEngine;
import routes.slides.Slide;

class AnswerReaderTest {
    private final AnswerJson json = new AnswerJson();
    private final AnswerReader reader = new AnswerReader(json, new OfflineEngine());

    @Test
    void takesWhatTheOfflineEngineFoundForAnAnswerBeItNothing() {
        SlideCall call = call("", "stop");
        call.answered("offline", "");

        AnswerReader.Reading reading = reader.read(call, "{\"title\":\"Questions?\"}");

        assertThat(reading.usable()).isTrue();
        assertThat(reading.degraded()).isFalse();
        assertThat(reading.answerJson()).isEqualTo("{\"title\":\"Questions?\"}");
    }

    @Test
    void takesAGoodAnswerAsItIs() {
        AnswerReader.Reading reading =
                reader.read(call("Light is a wave.", "stop"), "```\n{\"summary\":\"Light.\"}\n```");

        assertThat(reading.usable()).isTrue();
        assertThat(reading.degraded()).isFalse();
        assertThat(reading.problem()).isEmpty();
        assertThat(json.readKept(reading.answerJson()).summary()).isEqualTo("Light.");
    }

    @Test
    void saysWhatIsWrongWithABadAnswer() {
        assertThat(reader.read(call("Light is a wave.", "stop"), "Sure!"))
                .isEqualTo(new AnswerReader.Reading("", "it is not the JSON object asked for", "Sure!", false));
        assertThat(reader.read(call("Light is a wave.", "length"), "{\"summary\":\"Li"))
                .isEqualTo(new AnswerReader.Reading(
                        "", "it was cut off before its end; be briefer", "{\"summary\":\"Li", false));
    }

    @Test
    void takesTheSlidesOwnWordsWhenTheSecondAnswerIsBadToo() {
        String text = "Light is a wave that travels through empty space. A prism bends light by refraction.";

        AnswerReader.Reading reading = reader.readOrDegrade(call(text, "stop"), "Sure!");

        assertThat(reading.degraded()).isTrue();
        Answer answer = json.readKept(reading.answerJson());
        assertThat(answer.explanation()).isNotEmpty().allSatisfy(sentence -> assertThat(text)
                .contains(sentence));
    }

    @Test
    void degradesNothingWhenTheSecondAnswerIsGood() {
        AnswerReader.Reading reading =
                reader.readOrDegrade(call("Light is a wave.", "stop"), "{\"summary\":\"Light.\"}");

        assertThat(reading.degraded()).isFalse();
        assertThat(json.readKept(reading.answerJson()).summary()).isEqualTo("Light.");
    }

    @Test
    void dropsQuotesThatDoNotStandOnTheSlide() {
        String text = "{\"summary\":\"s\",\"flashcards\":["
                + "{\"question\":\"a\",\"answer\":\"b\",\"quote\":\"light IS\\na  wave\"},"
                + "{\"question\":\"c\",\"answer\":\"d\",\"quote\":\"light is a particle\"},"
                + "{\"question\":\"e\",\"answer\":\"f\",\"quote\":\"Optics\"}]}";

        Answer answer = json.readKept(
                reader.read(call("Light is\na wave.", "stop"), text).answerJson());

        assertThat(answer.flashcards())
                .containsExactly(
                        new Flashcard.Question("a", "b", "light IS\na  wave"),
                        new Flashcard.Question("c", "d", null),
                        new Flashcard.Question("e", "f", "Optics"));
    }

    @Test
    void believesQuotesWhereNoTextCouldBeRead() {
        SlideCall scan = call(new Slide(1, null, "", null), null);
        String text =
                "{\"summary\":\"s\",\"flashcards\":[{\"question\":\"a\",\"answer\":\"b\",\"quote\":\"E = mc²\"}]}";

        assertThat(json.readKept(reader.read(scan, text).answerJson()).flashcards())
                .containsExactly(new Flashcard.Question("a", "b", "E = mc²"));
    }

    private static SlideCall call(String text, @Nullable String finishReason) {
        return call(new Slide(1, "Optics", text, null), finishReason);
    }

    private static SlideCall call(Slide slide, @Nullable String finishReason) {
        SlideQuestion question = new SlideQuestion("Deck", List.of("Optics"), slide, "English");
        SlideCall call = SlideCall.first("job", question, (provider, model) -> "hash", List.of(), 0);
        call.answered("openai", "gpt-x", new CallBook.Reply("", finishReason, 0, 0, false));
        return call;
    }
}
