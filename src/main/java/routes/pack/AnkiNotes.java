package routes.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import routes.llm.Flashcard;

/** Makes a lecture's notes, each once: Anki adds every note of a file, also one it has just added. */
final class AnkiNotes {
    private static final int LONGEST_TITLE = 160;

    private final PackHead head;
    private final Labels labels;
    private final boolean rightToLeft;
    private final Set<String> guids = new HashSet<>();

    AnkiNotes(PackHead head) {
        PackLanguage language = PackLanguage.of(head.language());
        this.head = head;
        this.labels = Labels.in(language);
        this.rightToLeft = language.rightToLeft();
    }

    /** The card's note; empty for one that was there already or has nothing to ask. */
    Optional<AnkiNote> of(PackSlide slide, Flashcard card, AnkiPicture picture) {
        Optional<AnkiNote> note = card instanceof Flashcard.Cloze cloze
                ? cloze(slide, cloze, picture)
                : question(slide, (Flashcard.Question) card, picture);
        return note.filter(made -> guids.add(made.guid()));
    }

    private Optional<AnkiNote> cloze(PackSlide slide, Flashcard.Cloze card, AnkiPicture picture) {
        return AnkiCloze.of(card)
                .map(cloze -> new AnkiNote(
                        guid(picture, "cloze", cloze.question()),
                        AnkiNoteType.cloze(rightToLeft),
                        List.of(cloze.html(), image(slide, picture), source(slide), remark(slide), "", ""),
                        tags(slide)));
    }

    private Optional<AnkiNote> question(PackSlide slide, Flashcard.Question card, AnkiPicture picture) {
        String question = AnkiText.html(card.question());
        String answer = AnkiText.html(card.answer());
        String quote = card.quote() == null ? "" : AnkiText.html(card.quote());
        if (question.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AnkiNote(
                guid(picture, "question", card.question()),
                AnkiNoteType.question(rightToLeft),
                List.of(question, answer, quote, image(slide, picture), source(slide), remark(slide), "", ""),
                tags(slide)));
    }

    private String guid(AnkiPicture picture, String kind, String question) {
        return AnkiIds.guid(head.deckName(), picture.slideFingerprint(), kind, question);
    }

    private String image(PackSlide slide, AnkiPicture picture) {
        return picture.name().isEmpty()
                ? ""
                : "<img src=\"" + picture.name() + "\" alt=\"" + AnkiText.words(slideLabel(slide)) + "\">";
    }

    private String source(PackSlide slide) {
        return AnkiText.html(CleanText.oneLine(head.title(), LONGEST_TITLE) + " · " + slideLabel(slide));
    }

    private String slideLabel(PackSlide slide) {
        return labels.get("slide", slide.number());
    }

    private String remark(PackSlide slide) {
        return slide.ownWords() ? AnkiText.html(labels.get("cardOwnWords")) : "";
    }

    private List<String> tags(PackSlide slide) {
        return AnkiNames.tags(head, slide, slide.ownWords());
    }
}
