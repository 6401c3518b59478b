package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.llm.Answer;
import routes.llm.Flashcard;
import routes.llm.Term;
import routes.slides.Slide;
import routes.slides.SlideState;

class SummaryWriterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void meetsItsSchemaWithEveryKindOfSlide() throws IOException {
        assertThat(violations(write(PackFixture.everyKind("Spanish")))).isEmpty();
        assertThat(violations(write(PackFixture.offline("Arabic", PackFixture.withoutText(1)))))
                .isEmpty();
        assertThat(violations(write(PackFixture.explained("English")))).isEmpty();
    }

    @Test
    void schemaRefusesAFailedSlideWithoutItsErrorAndUnknownMembers() throws IOException {
        String json = write(PackFixture.explained("English", PackFixture.failed(1, false)));

        assertThat(violations(json.replace("\"error\"", "\"eror\""))).isNotEmpty();
        assertThat(violations(json.replace("\"attempts\" : 3", "\"attempts\" : -3")))
                .isNotEmpty();
        assertThat(violations(json.replace("\"failed\",", "\"waiting\","))).isNotEmpty();
    }

    @Test
    void saysWhatItIsAndWhatItAddsUpTo() throws IOException {
        JsonNode summary = read(PackFixture.everyKind("Spanish"));

        assertThat(summary.at("/schemaVersion").asInt()).isEqualTo(1);
        assertThat(summary.at("/jobId").asText()).isEqualTo("job-7");
        assertThat(summary.at("/deck").toString())
                .isEqualTo("{\"name\":\"gradient-descent\",\"title\":\"Gradient descent\",\"totalSlides\":8}");
        assertThat(summary.at("/language").asText()).isEqualTo("Spanish");
        assertThat(summary.at("/engine").asText()).isEqualTo("llm");
        assertThat(summary.at("/model").asText()).isEqualTo("gpt-4o-mini");
        assertThat(summary.at("/createdAt").asText()).isEqualTo("2026-03-14T09:26:53Z");
        assertThat(summary.at("/counts").toString())
                .isEqualTo("{\"slides\":8,\"done\":5,\"failed\":2,\"skipped\":1,\"degraded\":1,\"cached\":0,"
                        + "\"flashcards\":5}");
        assertThat(summary.at("/tokens").toString()).isEqualTo("{\"input\":600,\"output\":120}");
    }

    @Test
    void tellsEverySlideInItsOrder() throws IOException {
        JsonNode slides = read(PackFixture.everyKind("Spanish")).get("slides");

        assertThat(slides.findValuesAsText("number")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(slides.findValuesAsText("state"))
                .containsExactly("done", "done", "failed", "failed", "skipped", "done", "done", "done");
        assertThat(slides.at("/0").toString())
                .isEqualTo(
                        "{\"number\":1,\"title\":\"Gradient descent\",\"state\":\"done\",\"degraded\":false,"
                                + "\"cached\":false,\"textFound\":true,\"provider\":\"openai\",\"model\":\"gpt-4o-mini\","
                                + "\"finishReason\":\"stop\",\"tokens\":{\"input\":100,\"output\":20},\"attempts\":1,"
                                + "\"summary\":\"How to walk downhill.\","
                                + "\"explanation\":[\"Gradient descent walks downhill in small steps.\","
                                + "\"The step size is called learning rate.\"],"
                                + "\"keyPoints\":[\"Follow the negative gradient\",\"Small steps converge\"],"
                                + "\"connections\":\"Slide 2 chooses the learning rate.\","
                                + "\"flashcards\":[{\"kind\":\"question\",\"question\":\"What sets the step size?\","
                                + "\"answer\":\"The learning rate.\",\"quote\":\"learning rate\"},"
                                + "{\"kind\":\"cloze\",\"sentence\":\"The gradient points uphill.\",\"blanks\":[\"gradient\"]}]}");
        assertThat(slides.at("/2/error").toString())
                .isEqualTo(
                        "{\"code\":\"llm-refused\",\"message\":\"The model refused the slide; try another model.\"}");
    }

    @Test
    void mergesTermsOverTheDeckWhereTheFirstMeaningWins() throws IOException {
        JsonNode glossary = read(PackFixture.explained(
                        "English",
                        PackFixture.done(1, "Descent"),
                        PackFixture.degraded(2),
                        PackFixture.done(3, "Again")))
                .get("glossary");

        assertThat(glossary.toString())
                .isEqualTo("[{\"term\":\"learning rate\",\"meaning\":\"size of a step\",\"slides\":[1,2,3]},"
                        + "{\"term\":\"Gradient\",\"meaning\":\"slope\",\"slides\":[1,2,3]}]");
    }

    @Test
    void saysThatNoModelMadeItAndInventsNothingForASlideWithoutText() throws IOException {
        JsonNode summary = read(PackFixture.offline("English", PackFixture.withoutText(1)));

        assertThat(summary.at("/notice").asText()).startsWith("Made without an AI model:");
        assertThat(summary.at("/model").isNull()).isTrue();
        assertThat(summary.at("/slides/0/textFound").asBoolean()).isFalse();
        assertThat(summary.at("/slides/0/title").isNull()).isTrue();
        assertThat(summary.at("/slides/0/explanation").isEmpty()).isTrue();
    }

    @Test
    void saysOfEachSlideWhoAnswered() throws IOException {
        JsonNode summary = read(PackFixture.mixed("English"));

        assertThat(summary.at("/engine").asText()).isEqualTo("llm");
        assertThat(summary.at("/notice").asText())
                .isEqualTo("No model could be asked about these slides, so they show only their own words: 3.");
        assertThat(summary.at("/slides/1/provider").asText()).isEqualTo("anthropic");
        assertThat(summary.at("/slides/1/model").asText()).isEqualTo("claude-x");
        assertThat(summary.at("/slides/2/provider").asText()).isEqualTo("offline");
        assertThat(summary.at("/slides/2/model").isNull()).isTrue();
    }

    @Test
    void namesTheDegradedSlidesAndIsSilentWhenThereIsNothingToSay() throws IOException {
        assertThat(read(PackFixture.everyKind("German")).at("/notice").asText())
                .isEqualTo("Zu diesen Folien gab das Modell keine brauchbare Antwort, sie zeigen nur ihre eigenen"
                        + " Worte: 2.");
        assertThat(read(PackFixture.explained("German", PackFixture.done(1, "Abstieg")))
                        .has("notice"))
                .isFalse();
    }

    @Test
    void keepsHostileTextAsTextAndDropsWhatNoDocumentCanCarry() throws IOException {
        JsonNode summary = read(PackFixture.explained("English", PackFixture.hostile(1), PackFixture.formula(2)));

        assertThat(summary.at("/slides/0/explanation/0").asText())
                .isEqualTo("a < b && \"c\" ]]> </w:t><script>alert('x')</script> end");
        assertThat(summary.at("/slides/1/explanation/0").asText()).endsWith("𝔼[x²] < ∞ 😀");
    }

    @Test
    void staysValidWhenNothingIsLeftOfATermOrNoReasonWasGiven() throws IOException {
        Answer bell = new Answer(
                "\u0007",
                List.of(),
                List.of(),
                "",
                "",
                List.of(new Flashcard.Cloze("\u0007", List.of("\u0007"))),
                List.of(new Term("\u0007", "")));
        PackSlide rings = PackFixture.slide(new Slide(1, null, "", null), SlideState.DONE, bell, false, false);
        PackSlide silent = PackFixture.slide(new Slide(2, null, "", null), SlideState.FAILED, null, false, false);
        String json = write(PackFixture.explained("English", rings, silent));

        assertThat(violations(json)).isEmpty();
        assertThat(json).contains("\"glossary\" : [ ]", "\"No reason was recorded.\"");
    }

    @Test
    void refusesAPackWithASlideThatHasNotEnded() {
        PackSlide asking = PackFixture.slide(new Slide(1, null, "text", null), SlideState.ASKING, null, false, false);

        assertThatThrownBy(() -> write(PackFixture.explained("English", asking)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("slide 1 is still ASKING; a pack is made when all ended");
    }

    private String write(StudyPack pack) throws IOException {
        Path file = folder.resolve("summary.json");
        new SummaryWriter().write(pack, file);
        return Files.readString(file);
    }

    private JsonNode read(StudyPack pack) throws IOException {
        return new ObjectMapper().readTree(write(pack));
    }

    private static Set<ValidationMessage> violations(String json) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/contract/summary.schema.json")));
        return schema.validate(
                json, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }
}
