package routes.llm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.llm.offline.OfflineEngine;

/** Reads what a model said, and when that is of no use takes the slide's own words instead, and says so. */
@Component
public class AnswerReader {
    private final AnswerJson json;
    private final OfflineEngine engine;

    AnswerReader(AnswerJson json, OfflineEngine engine) {
        this.json = json;
        this.engine = engine;
    }

    /** The answer, or what is wrong with it. {@code said} is null when a model says {@code null}: Camel takes the word for it. */
    public Reading read(SlideCall call, @Nullable String said) {
        String text = said == null ? "null" : said;
        if (call.isExtracted()) {
            return new Reading(text, "", text, false);
        }
        Optional<Answer> answer = json.read(text);
        if (answer.isPresent()) {
            return new Reading(json.write(trusted(answer.get(), call.question())), "", text, false);
        }
        boolean cut = "length".equals(call.finishReason());
        return new Reading(
                "",
                cut ? "it was cut off before its end; be briefer" : "it is not the JSON object asked for",
                text,
                false);
    }

    /** The answer, else a degraded one from the slide's own words. */
    public Reading readOrDegrade(SlideCall call, @Nullable String said) {
        Reading reading = read(call, said);
        return reading.usable()
                ? reading
                : new Reading(json.write(engine.explain(call.question())), "", reading.text(), true);
    }

    /** A quote that is not on the slide is no quote; where no text could be read, nobody can tell. */
    private static Answer trusted(Answer answer, SlideQuestion question) {
        String slide = folded(question.slide().text() + " " + question.slide().titleOr(""));
        if (slide.isBlank()) {
            return answer;
        }
        List<Flashcard> cards = answer.flashcards().stream()
                .map(card ->
                        card instanceof Flashcard.Question q && q.quote() != null && !slide.contains(folded(q.quote()))
                                ? new Flashcard.Question(q.question(), q.answer(), null)
                                : card)
                .toList();
        return new Answer(
                answer.title(),
                answer.explanation(),
                answer.keyPoints(),
                answer.connections(),
                answer.summary(),
                cards,
                answer.terms());
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** {@code answerJson} is empty when the text could not be used; {@code problem} then says why. */
    public record Reading(String answerJson, String problem, String text, boolean degraded) {
        public boolean usable() {
            return !answerJson.isEmpty();
        }
    }
}
