package routes.pack;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import routes.llm.Answer;
import routes.llm.Flashcard;
import routes.slides.SlideState;

/** One slide of {@code summary.json}. A slide without an answer has the same members, empty. */
final class SummarySlide {
    private static final Answer NOTHING = new Answer("", List.of(), List.of(), "", "", List.of(), List.of());

    private SummarySlide() {}

    static void write(PackSlide slide, SummaryJson json) throws IOException {
        json.number("number", slide.number());
        json.text("title", SlideTitles.of(slide));
        json.text("state", slide.state().name().toLowerCase(Locale.ROOT));
        json.truth("degraded", slide.degraded());
        json.truth("cached", slide.cached());
        json.truth("textFound", !slide.slide().text().isBlank());
        writeOrigin(slide, json);
        writeAnswer(Objects.requireNonNullElse(slide.answer(), NOTHING), json);
        if (slide.state() == SlideState.FAILED) {
            json.object("error", () -> {
                json.text("code", recorded(slide.errorCode(), "unknown"));
                json.text("message", recorded(slide.errorMessage(), "No reason was recorded."));
            });
        }
    }

    private static void writeOrigin(PackSlide slide, SummaryJson json) throws IOException {
        json.text("provider", slide.provider());
        json.text("model", slide.model());
        json.text("finishReason", slide.finishReason());
        json.tokens(slide.inputTokens(), slide.outputTokens());
        json.number("attempts", slide.attempts());
    }

    private static void writeAnswer(Answer answer, SummaryJson json) throws IOException {
        json.text("summary", answer.summary());
        json.texts("explanation", answer.explanation());
        json.texts("keyPoints", answer.keyPoints());
        json.text("connections", answer.connections());
        json.array("flashcards", answer.flashcards(), card -> writeCard(card, json));
    }

    private static void writeCard(Flashcard card, SummaryJson json) throws IOException {
        if (card instanceof Flashcard.Question question) {
            json.text("kind", "question");
            json.text("question", question.question());
            json.text("answer", question.answer());
            json.text("quote", question.quote());
        } else if (card instanceof Flashcard.Cloze cloze) {
            json.text("kind", "cloze");
            json.text("sentence", cloze.sentence());
            json.texts("blanks", cloze.blanks());
        }
    }

    private static String recorded(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
