package routes.llm.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import routes.llm.offline.Candidate.Role;

/** Finds terms in a Chinese or Japanese statement, where words are the runs that function words and kana leave. */
final class CjkTerms {
    private static final int LONGEST_STOP = 4;
    private static final int LONGEST_TERM = 12;
    private static final Pattern GLOSS = Pattern.compile(" ?[(（](?![^)）]*等)[A-Za-z][A-Za-z .,/&-]{1,40}[)）]");
    private static final String TRAILING = "中上下内里时后前间";

    private final Statement statement;
    private final Vocabulary vocabulary;
    private final Set<String> stops;
    private final List<Candidate> found = new ArrayList<>();
    private int glossedUntil;

    private CjkTerms(Statement statement, Vocabulary vocabulary) {
        this.statement = statement;
        this.vocabulary = vocabulary;
        this.stops = statement.language().functionWords();
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
            add(from, to, statement.text().substring(from, to).length() > 3 ? 1.2 : 0.6);
        }
        return end;
    }

    private boolean isLatinRun(int at) {
        Token before = statement.tokens().get(at - 1);
        Token token = statement.tokens().get(at);
        return token.is(Token.Kind.WORD) && token.start() == before.end() + 1;
    }

    /** Cuts a run at the function words in it. */
    private void divide(int start, int end) {
        int from = start;
        int at = start;
        while (at < end) {
            int stop = stopLength(at, end);
            if (stop > 0) {
                chunk(from, at);
                from = at + stop;
            }
            at += Math.max(1, stop);
        }
        chunk(from, end);
    }

    private int stopLength(int at, int end) {
        for (int length = Math.min(LONGEST_STOP, end - at); length > 0; length--) {
            boolean shortInKanji = length == 1 && statement.language().code().equals("ja");
            if (!shortInKanji && stops.contains(statement.text().substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private void chunk(int from, int end) {
        int to = end;
        while (to > from + 2 && TRAILING.indexOf(statement.text().charAt(to - 1)) >= 0) {
            to--;
        }
        if (to - from > 1 && to - from <= LONGEST_TERM) {
            add(from, to, Math.min(1, (to - from) * 0.25));
        }
    }

    private void add(int from, int end, double bonus) {
        Matcher gloss =
                GLOSS.matcher(statement.text()).region(end, statement.text().length());
        boolean glossed = gloss.lookingAt();
        int to = glossed ? gloss.end() : end;
        glossedUntil = Math.max(glossedUntil, to);
        String term = statement.text().substring(from, end);
        double score = 1 + bonus + vocabulary.cjkWeight(term) + (glossed ? 2 : 0);
        found.add(new Candidate(statement.text().substring(from, to), from, to, score, Role.TERM));
    }
}
