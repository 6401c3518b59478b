package routes.llm.offline;

import java.util.List;
import org.springframework.stereotype.Component;
import routes.llm.Answer;
import routes.llm.Flashcard;
import routes.llm.SlideQuestion;

/**
 * Explains a slide in the slide's own words, without a model. It chooses and never writes: each sentence, key point,
 * card and term stands on the slide, or in its speaker notes, and {@link SlideQuestion#language()} is not heeded.
 */
@Component
public class OfflineEngine {
    private final LanguageGuesser guesser = new LanguageGuesser();
    private final Lesson lesson = new Lesson();

    /** Never fails: of a slide without words it says its title and nothing more. */
    public Answer explain(SlideQuestion question) {
        Reading reading = Reading.of(question, guesser);
        TermFinder terms = new TermFinder(reading.vocabulary());
        Digest digest = new Digest(reading, terms);
        boolean teaches = lesson.isIn(question.slide().number(), reading.title(), reading.statements());
        List<Flashcard> cards = teaches
                ? List.copyOf(new ClozeMaker(terms, reading.vocabulary()).cards(reading.statements()))
                : List.of();
        return new Answer(
                reading.title(),
                digest.explanation(),
                digest.keyPoints(),
                "",
                digest.summary(),
                cards,
                teaches ? new Glossary(terms).of(reading.statements()) : List.of());
    }
}
