package routes.pack;

import java.util.List;
import java.util.Optional;
import routes.llm.Flashcard;
import routes.pack.AnkiBlanks.Blank;
import routes.pack.AnkiMaths.Piece;

/**
 * A cloze card's field. Every blank is {@code c1}, so a note is one card: the counts in the other outputs hold, and a
 * re-run that blanks fewer words leaves no orphaned card behind.
 *
 * @param html the sentence with its blanks marked
 * @param question what the card asks: the sentence with its blanks left out
 */
record AnkiCloze(String html, String question) {

    /** Empty when nothing that can be shown would be blanked. */
    static Optional<AnkiCloze> of(Flashcard.Cloze card) {
        String sentence = AnkiText.clean(card.sentence()).strip();
        List<String> words = card.blanks().stream()
                .map(word -> AnkiText.clean(word).strip())
                .filter(word -> !word.isEmpty())
                .toList();
        List<Piece> pieces = AnkiMaths.pieces(sentence);
        List<Blank> blanks = AnkiBlanks.in(sentence, pieces, words);
        if (blanks.isEmpty()) { // the words stand only where cutting them would break a formula: show it as plain text
            pieces = List.of(Piece.text(0, sentence.length()));
            blanks = AnkiBlanks.in(sentence, pieces, words);
        }
        return blanks.isEmpty() ? Optional.empty() : Optional.of(marked(sentence, pieces, blanks));
    }

    private static AnkiCloze marked(String sentence, List<Piece> pieces, List<Blank> blanks) {
        StringBuilder html = new StringBuilder();
        StringBuilder question = new StringBuilder();
        int at = 0;
        for (Blank blank : blanks) {
            html.append(html(sentence, pieces, at, blank.start(), false)).append(blank.opener());
            html.append(html(sentence, pieces, blank.start(), blank.end(), true))
                    .append(blank.closer());
            question.append(sentence, at, blank.start()).append("[…]");
            at = blank.end();
        }
        html.append(html(sentence, pieces, at, sentence.length(), false));
        question.append(sentence, at, sentence.length());
        return new AnkiCloze(html.toString(), question.toString());
    }

    private static String html(String sentence, List<Piece> pieces, int from, int to, boolean blanked) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            int start = Math.max(from, piece.innerStart());
            int end = Math.min(to, piece.innerEnd());
            String inner = start < end ? sentence.substring(start, end) : "";
            html.append(piece.start() >= from && piece.start() < to ? piece.opener() : "");
            html.append(piece.maths() ? AnkiText.maths(inner) : words(inner, blanked));
            html.append(piece.innerEnd() >= from && piece.end() <= to ? piece.closer() : "");
        }
        return html.toString();
    }

    /** Two colons in a blank would start a hint. */
    private static String words(String text, boolean blanked) {
        String words = AnkiText.words(text);
        return blanked ? words.replace(":", "&#58;") : words;
    }
}
