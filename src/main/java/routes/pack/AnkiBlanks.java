package routes.pack;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import routes.pack.AnkiMaths.Piece;

/** Where a cloze sentence is blanked. */
final class AnkiBlanks {
    /** Written without spaces between words, so that a letter beside a word says nothing about where it ends. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final String sentence;
    private final List<Piece> maths;
    private final List<Blank> blanks = new ArrayList<>();

    private AnkiBlanks(String sentence, List<Piece> pieces) {
        this.sentence = sentence;
        this.maths = pieces.stream().filter(Piece::maths).toList();
    }

    /** Inside a formula the marks get braces of their own: {@code x^{{c1::2}}} would raise only a bracket. */
    record Blank(int start, int end, boolean insideMaths) {
        String opener() {
            return insideMaths ? " { {{c1:: " : "{{c1::";
        }

        String closer() {
            return insideMaths ? " }} } " : "}}";
        }
    }

    /**
     * Every place where one of the words stands as a whole word (blanking one of two would tell the other); where it never
     * does, its first place. Longer words go first; blanks never overlap. In the sentence's order.
     */
    static List<Blank> in(String sentence, List<Piece> pieces, List<String> words) {
        AnkiBlanks found = new AnkiBlanks(sentence, pieces);
        words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(found::blank);
        return found.blanks.stream()
                .sorted(Comparator.comparingInt(Blank::start))
                .toList();
    }

    private void blank(String word) {
        boolean whole = false;
        for (int at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
            whole |= wholeWord(at, at + word.length()) && add(at, at + word.length());
        }
        for (int at = sentence.indexOf(word); !whole && at >= 0; at = sentence.indexOf(word, at + 1)) {
            whole = add(at, at + word.length());
        }
    }

    private boolean add(int start, int end) {
        boolean taken = blanks.stream().anyMatch(blank -> start < blank.end() && blank.start() < end);
        List<Piece> touched = maths.stream()
                .filter(piece -> start < piece.end() && piece.start() < end)
                .toList();
        boolean covers = touched.stream().allMatch(piece -> start <= piece.start() && piece.end() <= end);
        boolean inside = touched.stream().anyMatch(piece -> piece.innerStart() <= start && end <= piece.innerEnd());
        boolean possible = !taken && (covers || (inside && AnkiTex.cuttable(sentence, start, end)));
        return possible && blanks.add(new Blank(start, end, inside));
    }

    private boolean wholeWord(int start, int end) {
        boolean startsAWord = start == 0
                || !(continuesWord(sentence.codePointBefore(start)) && continuesWord(sentence.codePointAt(start)));
        boolean endsAWord = end == sentence.length()
                || !(continuesWord(sentence.codePointBefore(end)) && continuesWord(sentence.codePointAt(end)));
        return startsAWord && endsAWord;
    }

    private static boolean continuesWord(int letter) {
        boolean partOfWord =
                Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
        return partOfWord && !WITHOUT_SPACES.contains(UnicodeScript.of(letter));
    }
}
