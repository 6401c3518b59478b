package routes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import routes.ledger.Work;
import routes.llm.SlideQuestion;
import routes.slides.Slide;

class SlideRedactorTest {
    private static final String NUMBERS = "\\b\\d{8}\\b";

    private final SlideRedactor redactor = new SlideRedactor();

    @Test
    void takesTheWordsOutOfAllThatAModelIsTold() {
        Work.OfSlide work = work("Marks of 12345678", "12345678: good", "ask 12345678", List.of("Marks of 12345678"));

        SlideQuestion question = redactor.redact(work, NUMBERS).question();

        assertThat(question.slide()).isEqualTo(new Slide(1, "Marks of [removed]", "[removed]: good", "ask [removed]"));
        assertThat(question.outline()).containsExactly("Marks of [removed]");
        assertThat(question.deckTitle()).isEqualTo("Course of [removed]");
    }

    @Test
    void leavesTheWorkWhatItIs() {
        Work.OfSlide work = work(null, "nothing", null, List.of(""));

        assertThat(redactor.redact(work, "something")).isEqualTo(work);
    }

    @Test
    void tellsWhetherTheSlideItselfShowsSuchWords() {
        assertThat(redactor.concerns(work(null, "see 12345678", null, List.of("")), NUMBERS))
                .isTrue();
        assertThat(redactor.concerns(work("12345678", "see", null, List.of("")), NUMBERS))
                .isTrue();
        assertThat(redactor.concerns(work(null, "see", "12345678", List.of("")), NUMBERS))
                .isTrue();
        assertThat(redactor.concerns(work(null, "see", null, List.of("12345678")), NUMBERS))
                .isFalse();
    }

    private static Work.OfSlide work(
            @Nullable String title, String text, @Nullable String notes, List<String> outline) {
        SlideQuestion question =
                new SlideQuestion("Course of 87654321", outline, new Slide(1, title, text, notes), "English");
        return new Work.OfSlide("job-1", 3, 1, question, "Cells", "describe-slide", true);
    }
}
