package routes.llm.offline;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a wrapped line from one that ended by itself. */
final class Wrapping {
    private static final String STOPS = ".!?。！？…:：;；";
    private static final String GOES_ON = ",，、([{（-/&+=";
    private static final int NARROW = 25;

    /** Linearity — …, Symmetry: … */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L} -]{1,40}(?: ?[—–] |: )");

    private static final String CJK_LINKS = "的了在是与和将被对为及等，、がはをにでとのもや";

    private final Language language;
    private final int widestBullet;
    private final int widestPlain;

    Wrapping(List<Line> lines, Language language) {
        this.language = language;
        this.widestBullet = widest(lines, true);
        this.widestPlain = widest(lines, false);
    }

    private static int widest(List<Line> lines, boolean bullet) {
        return lines.stream()
                .filter(line -> line.is(Line.Kind.PROSE) && line.bullet() == bullet)
                .mapToInt(Line::width)
                .max()
                .orElse(0);
    }

    /** Both sides of the line break are symbols with no operator between: half of a fraction was lost there. */
    boolean tears(Line before, Line after) {
        List<Token> head = Tokenizer.tokens(before.text());
        List<Token> tail = Tokenizer.tokens(after.text());
        if (after.bullet() || head.isEmpty() || tail.isEmpty()) {
            return false;
        }
        Token end = head.get(head.size() - 1);
        Token start = tail.get(0);
        boolean symbols = (isSymbol(end) || end.isMark(")]}")) && isSymbol(start);
        return symbols && head.size() > 1 && tail.size() > 1 && tail.get(1).is(Token.Kind.MARK);
    }

    private boolean isSymbol(Token token) {
        return token.is(Token.Kind.WORD) && token.isOperand() && !language.isStop(token.text());
    }

    boolean continues(Line first, Line before, Line after) {
        if (after.bullet()
                || endsItself(before.text())
                || LABEL.matcher(after.text()).lookingAt()) {
            return false;
        }
        if (after.is(Line.Kind.FORMULA) || before.is(Line.Kind.FORMULA)) {
            return !before.bullet() && (after.is(Line.Kind.FORMULA) || startsLow(after.text()));
        }
        boolean wide = Script.isCjk(after.text().codePointAt(0)) || Script.isCjk(last(before.text()));
        if (language.isCjk() || wide) {
            return continuesCjk(first, before, after);
        }
        return continuesWords(first, before, after);
    }

    private boolean continuesCjk(Line first, Line before, Line after) {
        int next = after.text().codePointAt(0);
        boolean joint = CJK_LINKS.indexOf(next) >= 0 || CJK_LINKS.indexOf(last(before.text())) >= 0;
        if (language.leansBack(after.text())) {
            return false;
        }
        boolean closed = ")）".indexOf(last(before.text())) >= 0;
        boolean goesOn = Script.isCjk(next) || next == '(' || startsLow(after.text());
        boolean full = before.width() >= NARROW && isFull(first, before, 0.75);
        boolean words = first.width() >= NARROW && !Script.isCjk(last(before.text())) && startsLow(after.text());
        return joint || words || (full && goesOn && !closed);
    }

    private boolean continuesWords(Line first, Line before, Line after) {
        if (leansOn(before.text()) || GOES_ON.indexOf(last(before.text())) >= 0) {
            return true;
        }
        if (startsLow(after.text())) {
            double least = startsWithStop(after) ? 0.5 : startsLow(first.text()) ? 0.9 : 0.8;
            return filled(first, before, after) > least;
        }
        if (startsWithStop(after)) {
            return false;
        }
        boolean name = language.capitalisesNouns()
                || Tokenizer.tokens(after.text()).get(0).isAcronym();
        return name && before.width() >= NARROW && isFull(first, before, 0.7) && isLinked(after);
    }

    /** How full the line would have been with the next word on it, from 0 to 1 and more. */
    private double filled(Line first, Line before, Line after) {
        int word = Tokenizer.tokens(after.text()).get(0).text().length();
        int widest = Math.max(before.width(), first.bullet() ? widestBullet : widestPlain);
        return (before.width() + 1.0 + word) / widest;
    }

    private boolean isFull(Line first, Line line, double share) {
        int widest = first.bullet() ? widestBullet : widestPlain;
        return line.width() >= share * widest;
    }

    private static boolean endsItself(String text) {
        return STOPS.indexOf(last(text)) >= 0 && !Abbreviations.endsWithOne(text) && !text.endsWith(". . .");
    }

    /** The last word cannot end anything: "of the". */
    private boolean leansOn(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        Token end = tokens.get(tokens.size() - 1);
        return end.is(Token.Kind.WORD) && end.text().length() > 1 && language.isLink(end.text());
    }

    /** Function words make a line the rest of a sentence; without any it is a label of a drawing. */
    private boolean isLinked(Line line) {
        return Tokenizer.tokens(line.text()).stream().anyMatch(token -> language.isLink(token.text()));
    }

    private boolean startsWithStop(Line line) {
        return language.isStop(Tokenizer.tokens(line.text()).get(0).text());
    }

    private static boolean startsLow(String text) {
        return Character.isLowerCase(text.codePointAt(0));
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    /** What stands between two joined lines: nothing after a hyphen or between Chinese or Japanese characters. */
    String seam(CharSequence before, String after) {
        int left = Character.codePointBefore(before, before.length());
        boolean hyphen = left == '-' && before.length() > 1 && Character.isLetter(before.charAt(before.length() - 2));
        boolean pair = Script.isCjk(left) && Script.isCjk(after.codePointAt(0));
        return pair || (hyphen && startsLow(after)) ? "" : " ";
    }
}
