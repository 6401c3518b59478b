package routes.job;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.ledger.Work;
import routes.llm.SlideQuestion;
import routes.slides.Slide;

/** Takes words out of what a model is told about a slide; the deck and its pictures stay as they are. */
@Component
public class SlideRedactor {
    private static final String REMOVED = "[removed]";

    /** Whether the slide itself has such words, so that its picture shows them too. {@code pattern} is a regular expression. */
    public boolean concerns(Work.OfSlide work, String pattern) {
        Slide slide = work.question().slide();
        return Stream.of(slide.text(), slide.title(), slide.notes())
                .anyMatch(text ->
                        text != null && Pattern.compile(pattern).matcher(text).find());
    }

    /** The same work with {@code [removed]} in place of such words, also in the titles of the deck and of its other slides. */
    public Work.OfSlide redact(Work.OfSlide work, String pattern) {
        Pattern words = Pattern.compile(pattern);
        return new Work.OfSlide(
                work.jobId(),
                work.attempt(),
                work.tries(),
                question(work.question(), words),
                work.deckName(),
                work.prompt(),
                work.hasPicture());
    }

    private static SlideQuestion question(SlideQuestion question, Pattern words) {
        Slide slide = question.slide();
        return new SlideQuestion(
                orNull(question.deckTitle(), words),
                question.outline().stream().map(title -> without(title, words)).toList(),
                new Slide(
                        slide.number(),
                        orNull(slide.title(), words),
                        without(slide.text(), words),
                        orNull(slide.notes(), words)),
                question.language());
    }

    private static @Nullable String orNull(@Nullable String text, Pattern words) {
        return text == null ? null : without(text, words);
    }

    private static String without(String text, Pattern words) {
        return words.matcher(text).replaceAll(REMOVED);
    }
}
