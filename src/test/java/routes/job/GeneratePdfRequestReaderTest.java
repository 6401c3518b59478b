package routes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.failure.InvalidField;
import routes.failure.Refusal;

class GeneratePdfRequestReaderTest {
    @Test
    void takesThePdfThatItIsPointedTo() {
        assertThat(reader("videos/{video_id}.mp4").read(new GeneratePdfRequest("video-7", "user-3", "decks/Cells.pdf")))
                .isEqualTo(new JobRequest(
                        "video-7", "generate-pdf:video-7", "http", "decks/Cells.pdf", "Cells", JobWishes.NONE, null));
    }

    @Test
    void makesTheKeyFromTheTemplate() {
        assertThat(reader("slides/{video_id}.pdf")
                        .read(new GeneratePdfRequest("video-7", "user-3", null))
                        .location())
                .isEqualTo("slides/video-7.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "videos/x.MP4", "clip.webm", "a.pdf.mov"})
    void saysThatVideosAreNotSupportedYet(String key) {
        assertThatThrownBy(() -> reader("videos/{video_id}.mp4").read(new GeneratePdfRequest("v", "u", key)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("video-not-supported"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "NULL, u, a.pdf, video_id",
                "../v, u, a.pdf, video_id",
                "v, '', a.pdf, user_id",
                "v, u, s3://others/a.pdf, s3_key",
                "v, u, file:/etc/passwd, s3_key"
            })
    void namesTheFieldThatWillNotDo(@Nullable String video, @Nullable String user, @Nullable String key, String field) {
        InvalidField refused = catchThrowableOfType(InvalidField.class, () -> reader("videos/{video_id}.mp4")
                .read(new GeneratePdfRequest(video, user, key)));

        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused).hasMessageStartingWith(field);
    }

    private static GeneratePdfRequestReader reader(String template) {
        return new GeneratePdfRequestReader(new KeyLocator(TestSources.with()), new VideoSettings(template));
    }
}
