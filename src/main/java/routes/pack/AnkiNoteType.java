package routes.pack;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How notes are laid out. Fields are frozen: Anki refuses to update the notes of a type whose field list changed, hence
 * the two in reserve. Right-to-left decks have types of their own because the direction belongs to the type's fields, and
 * a student may learn from decks of both kinds.
 */
enum AnkiNoteType {
    QUESTION(
            "Deckhand question",
            false,
            List.of("Question", "Answer", "Quote", "Slide", "Source", "Remark", "Reserved 1", "Reserved 2")),
    QUESTION_RTL("Deckhand question (right to left)", true, QUESTION.fields),
    CLOZE("Deckhand cloze", false, List.of("Text", "Slide", "Source", "Remark", "Reserved 1", "Reserved 2")),
    CLOZE_RTL("Deckhand cloze (right to left)", true, CLOZE.fields);

    /**
     * When the files under {@code /anki} were last changed. Anki takes newer templates and styles from a file, and keeps the
     * student's own changes while this stays the same.
     */
    static final Instant REVISED = Instant.parse("2026-11-22T00:00:00Z");

    private final String title;
    private final boolean rightToLeft;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> fields;

    AnkiNoteType(String title, boolean rightToLeft, List<String> fields) {
        this.title = title;
        this.rightToLeft = rightToLeft;
        this.fields = fields;
    }

    static List<AnkiNoteType> used(boolean rightToLeft) {
        return Stream.of(values())
                .filter(type -> type.rightToLeft == rightToLeft)
                .toList();
    }

    static AnkiNoteType question(boolean rightToLeft) {
        return rightToLeft ? QUESTION_RTL : QUESTION;
    }

    static AnkiNoteType cloze(boolean rightToLeft) {
        return rightToLeft ? CLOZE_RTL : CLOZE;
    }

    long id() {
        return AnkiIds.stable("note type " + title);
    }

    String title() {
        return title;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    boolean isCloze() {
        return this == CLOZE || this == CLOZE_RTL;
    }

    List<String> fields() {
        return fields;
    }

    String front() {
        return AnkiFiles.read(isCloze() ? "cloze.front.html" : "question.front.html");
    }

    String back() {
        return AnkiFiles.read(isCloze() ? "cloze.back.html" : "question.back.html");
    }

    static String css() {
        return AnkiFiles.read("card.css");
    }
}
