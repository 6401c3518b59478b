package routes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsFileTest {
    private static final SettingsFile SAMPLE = SettingsFile.of("""
            # The head.
            deckhand:
              # How big.
              # Really.
              size: 200MB
              bare: true

              # Of the model.
              llm:
                # The key.
                api-key: ${OPENAI_API_KEY:${OTHER_KEY:none}}
                # Names.
                names: [a, b]
                # Place.
                place: ${deckhand.dir}/x${SUFFIX:}
            """);

    @Test
    void everySettingHasOneLineOfCommentAboveIt() {
        assertThat(SettingsFile.ours().own()).allSatisfy(setting -> assertThat(setting.comments())
                .as("comment lines right above %s in application.yaml", setting.key())
                .hasSize(1)
                .allMatch(comment -> comment.length() > 10));
    }

    @Test
    void readsSettingsWithTheirComments() {
        assertThat(SAMPLE.own())
                .extracting(Entry::key, Entry::comments)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("deckhand.size", List.of("How big.", "Really.")),
                        org.assertj.core.groups.Tuple.tuple("deckhand.bare", List.of()),
                        org.assertj.core.groups.Tuple.tuple("deckhand.llm.api-key", List.of("The key.")));
        assertThat(SAMPLE.comment("deckhand.llm")).isEqualTo("Of the model.");
    }

    @Test
    void tellsWhatHoldsWhenNothingIsSet() {
        assertThat(SAMPLE.own())
                .extracting(Entry::standard)
                .containsExactly("200MB", "true", "none", "a,b", "${deckhand.dir}/x");
        assertThat(SAMPLE.own().get(2).otherVariables()).containsExactly("OPENAI_API_KEY", "OTHER_KEY");
    }
}
