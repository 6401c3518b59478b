package routes.llm.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import routes.llm.offline.Candidate.Role;

/** Finds terms in a Chinese or Japanese statement, where words are the runs that function words and kana leave. */
final class CjkTerms {
    private static final int LONGEST_TERM = 12;
    private static final Pattern GLOSS = Pattern.compile(" ?[(（](?![^)）]*等)[A-Za-z][A-Za-z .,/&-]{1,40}[)）]");

    private final Statement statement;
    private final Vocabulary vocabulary;
    private final List<Candidate> found = new ArrayList<>();
    private int glossedUntil;

    private CjkTerms(Statement statement, Vocabulary vocabulary) {
        this.statement = statement;
        this.vocabulary = vocabulary;
    }

    static List<Candidate> in(Statement statement, Vocabulary vocabulary) {
        CjkTerms terms = new CjkTerms(statement, vocabulary);
        int at = 0;
        while (at < statement.tokens().size()) {
            at = terms.read(at);
        }
        return terms.found;
    }

    private int read(int at) {
        Token token = statement.tokens().get(at);
        if (token.is(Token.Kind.WORD)) {
            return latin(at);
        }
        int end = at + 1;
        while (token.isCjk() && end < statement.tokens().size() && isSameRun(end)) {
            end++;
        }
        if (token.isCjk()) {
            divide(token.start(), statement.tokens().get(end - 1).end());
        }
        return end;
    }

    private boolean isSameRun(int at) {
        Token before = statement.tokens().get(at - 1);
        Token token = statement.tokens().get(at);
        return token.isCjk() && token.start() == before.end();
    }

    /** Words in Latin letters among Chinese or Japanese ones are technical terms. */
    private int latin(int at) {
        int end = at + 1;
        while (end < statement.tokens().size() && isLatinRun(end)) {
            end++;
        }
        int from = statement.tokens().get(at).start();
        int to = statement.tokens().get(end - 1).end();
        if (to - from > 2 && statement.tokens().get(at).isProse() && from >= glossedUntil) {
            add(from, to, statement.text().substring(from, to).length() > 3 ? 1.2 : -0.6);
        }
        return end;
    }

    private boolean isLatinRun(int at) {
        Token before = statement.tokens().get(at - 1);
        Token token = statement.tokens().get(at);
        return token.is(Token.Kind.WORD) && token.start() == before.end() + 1;
    }

    /** Cuts a run at the function words in it, and finds in longer pieces the words that stand alone elsewhere. */
    private void divide(int start, int end) {
        for (int[] piece : CjkDivider.pieces(statement.text(), start, end, statement.language())) {
            int length = piece[1] - piece[0];
            if (length <= LONGEST_TERM) {
                add(piece[0], piece[1], Math.min(0.8, (length - 2) * 0.4));
            }
            if (length > 4) {
                addKnown(piece[0], piece[1]);
            }
        }
    }

    private void addKnown(int start, int end) {
        for (String word : vocabulary.cjkWords()) {
            int at = statement.text().indexOf(word, start);
            if (at >= 0 && at + word.length() <= end && word.length() < end - start) {
                add(at, at + word.length(), 1);
            }
        }
    }

    private void add(int from, int end, double bonus) {
        Matcher gloss =
                GLOSS.matcher(statement.text()).region(end, statement.text().length());
        boolean glossed = gloss.lookingAt();
        int to = glossed ? gloss.end() : end;
        glossedUntil = Math.max(glossedUntil, to);
        String term = statement.text().substring(from, end);
        double topic = from == 0 && end > 2 ? 0.6 : 0;
        double score = 1 + topic + bonus + vocabulary.cjkWeight(term) + (glossed ? 2 : 0);
        found.add(new Candidate(statement.text().substring(from, to), from, to, score, Role.TERM));
    }
}
