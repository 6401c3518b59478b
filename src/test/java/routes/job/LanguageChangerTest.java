package routes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageChangerTest {
    private final LanguageChanger changer = new LanguageChanger(
            new JobSettings("Spanish", "describe-slide", List.of("summary")),
            TestSources.with("folder.job.language", "French"));

    @Test
    void asksForTheSameDeckInTheOtherLanguage() {
        JobWishes wishes = new JobWishes("English", "short", List.of("anki"), null, "a@example.org");

        assertThat(changer.change(request("job-1", "http", wishes), "German"))
                .isEqualTo(new JobRequest(
                        "job-1-german",
                        "event:German",
                        "http",
                        "uploads/Cells.pdf",
                        "Cells",
                        new JobWishes("German", "short", List.of("anki"), null, "a@example.org"),
                        null));
    }

    @Test
    void asksForNothingInTheLanguageThatTheJobHasAnyway() {
        assertThat(changer.change(request("job-1", "http", wish("German")), "german"))
                .isNull();
        assertThat(changer.change(request("job-1", "http", JobWishes.NONE), "Spanish"))
                .isNull();
        assertThat(changer.change(request("job-1", "folder", JobWishes.NONE), "French"))
                .isNull();
        assertThat(changer.change(request("job-1", "folder", JobWishes.NONE), "Spanish"))
                .isNotNull();
    }

    @Test
    void makesAnIdThatAnIdMayBe() {
        JobRequest longest = changer.change(request("a".repeat(128), "http", JobWishes.NONE), "Chinese (simplified)");

        assertThat(longest).isNotNull();
        assertThat(JobIds.check(longest.jobId())).hasSizeLessThanOrEqualTo(128).isNotEqualTo("a".repeat(128));
    }

    private static JobRequest request(String id, String source, JobWishes wishes) {
        return new JobRequest(id, "event", source, "uploads/Cells.pdf", "Cells", wishes, "/inbox/Cells.pdf");
    }

    private static JobWishes wish(String language) {
        return new JobWishes(language, null, null, null, null);
    }
}
