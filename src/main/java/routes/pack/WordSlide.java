package routes.pack;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import routes.llm.Answer;
import routes.llm.Term;

/** One slide of a Word document: heading, picture, and what was said about it or why nothing was. */
final class WordSlide {
    private final StudyPack pack;
    private final WordParagraphs paragraphs;
    private final WordHeadings headings;
    private final WordPicture picture;
    private final WordCards cards;
    private final Labels labels;

    WordSlide(
            StudyPack pack,
            WordXml xml,
            WordParagraphs paragraphs,
            WordHeadings headings,
            PackLanguage language,
            Labels labels) {
        this.pack = pack;
        this.paragraphs = paragraphs;
        this.headings = headings;
        this.picture = new WordPicture(xml, paragraphs, labels);
        this.cards = new WordCards(xml, paragraphs, language, labels);
        this.labels = labels;
    }

    void write(PackSlide slide) throws IOException {
        headings.write(slide);
        if (slide.hasPicture()) {
            picture.write(pack, slide);
        }
        switch (slide.state()) {
            case DONE ->
                writeAnswer(slide, Objects.requireNonNull(slide.answer(), "a slide that is done has an answer"));
            case SKIPPED -> paragraphs.said("Notice", labels.get("slideSkipped"));
            default -> paragraphs.said("Notice", labels.get("slideFailed", reason(slide.errorMessage())));
        }
    }

    private String reason(@Nullable String message) {
        return message == null || message.isBlank() ? labels.get("noReason") : message;
    }

    private void writeAnswer(PackSlide slide, Answer answer) throws IOException {
        if (slide.ownWords() && slide.slide().text().isBlank()) {
            paragraphs.said("Notice", labels.get("slideWithoutText"));
        } else if (slide.degraded()) {
            paragraphs.said("Notice", labels.get("slideDegraded"));
        } else if (slide.offline() && !pack.head().offline()) {
            paragraphs.said("Notice", labels.get("cardOwnWords"));
        } else if (pack.head().mixed() && slide.model() != null) {
            paragraphs.said("Notice", labels.get("madeWith", slide.model()));
        }
        writeAll("Summary", List.of(answer.summary()));
        writePart("explanation", "Normal", answer.explanation());
        writePart("keyPoints", "ListBullet", answer.keyPoints());
        writePart("connections", "Normal", List.of(answer.connections()));
        writeTerms(answer.terms());
        if (!answer.flashcards().isEmpty()) {
            paragraphs.set("Heading2", labels.get("flashcards"));
            cards.write(answer.flashcards());
        }
    }

    private void writePart(String label, String style, List<String> texts) throws IOException {
        if (texts.stream().anyMatch(text -> !text.isBlank())) {
            paragraphs.set("Heading2", labels.get(label));
            writeAll(style, texts);
        }
    }

    private void writeAll(String style, List<String> texts) throws IOException {
        paragraphs.said(
                style,
                texts.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** Terms that are explained, one a line; then the others together, for they are only names. */
    private void writeTerms(List<Term> terms) throws IOException {
        if (terms.isEmpty()) {
            return;
        }
        paragraphs.set("Heading2", labels.get("terms"));
        for (Term term : terms) {
            if (!term.meaning().isBlank()) {
                paragraphs.said(
                        "ListBullet", term.term().strip() + ": ", term.meaning().strip());
            }
        }
        writeAll("Normal", List.of(names(terms)));
    }

    private static String names(List<Term> terms) {
        return terms.stream()
                .filter(term -> term.meaning().isBlank())
                .map(term -> term.term().strip())
                .collect(Collectors.joining(" · "));
    }
}
