package routes.llm.offline;

import java.util.ArrayList;
import java.util.List;
import routes.llm.offline.Candidate.Role;

/** Finds terms in a statement of a language that puts spaces between words. */
final class WordTerms {
    private static final int LONGEST = 4;

    private final Statement statement;
    private final List<Token> tokens;
    private final Language language;
    private final Vocabulary vocabulary;
    private final List<Candidate> found = new ArrayList<>();

    private WordTerms(Statement statement, Vocabulary vocabulary) {
        this.statement = statement;
        this.tokens = statement.tokens();
        this.language = statement.language();
        this.vocabulary = vocabulary;
    }

    static List<Candidate> in(Statement statement, Vocabulary vocabulary) {
        WordTerms terms = new WordTerms(statement, vocabulary);
        int at = 0;
        while (at < terms.tokens.size()) {
            int end = terms.runEnd(at);
            terms.addSpans(at, end);
            terms.addConnected(at, end);
            at = Math.max(end, at + 1);
        }
        return terms.found;
    }

    /** The end of the words from {@code at} on that stand side by side and could be parts of terms. */
    private int runEnd(int at) {
        int end = at;
        while (end < tokens.size() && isContent(tokens.get(end)) && (end == at || isNextTo(end - 1))) {
            end++;
        }
        return end;
    }

    private boolean isContent(Token token) {
        return token.is(Token.Kind.WORD) && token.isProse() && !language.isStop(token.text()) && !isFunction(token);
    }

    /** The F of F(x) with an index, as documents print it. */
    private boolean isFunction(Token token) {
        int after = token.end() + (statement.text().startsWith(" ", token.end()) ? 1 : 0);
        boolean symbol = token.text().length() < 3
                || (token.text().length() == 3 && !token.isAcronym() && token.isCapitalised());
        return symbol
                && after < statement.text().length()
                && "(=≤≥∈∼<>".indexOf(statement.text().charAt(after)) >= 0;
    }

    private boolean isNextTo(int at) {
        int gap = tokens.get(at).end();
        return tokens.get(at + 1).start() == gap + 1 && statement.text().charAt(gap) == ' ';
    }

    private void addSpans(int runStart, int runEnd) {
        for (int from = runStart; from < runEnd; from++) {
            for (int to = from + 1; to <= Math.min(runEnd, from + LONGEST); to++) {
                boolean wholeRun = from == runStart && to == runEnd;
                if (to == from + 1 ? isWord(from, runStart, runEnd) : isPhrase(from, to, wholeRun)) {
                    add(from, to, wholeRun);
                }
            }
        }
    }

    /** Two terms joined by "of": taken when the slide or a title says them together more than once. */
    private void addConnected(int runStart, int runEnd) {
        if (runEnd == runStart
                || runEnd == tokens.size()
                || !language.isConnector(tokens.get(runEnd).text())) {
            return;
        }
        int next = runEnd(runEnd + 1);
        for (int end = Math.min(next, runEnd + LONGEST); end > runEnd + 1; end--) {
            boolean torn = end < next && vocabulary.isEstablished(phrase(end - 1, end + 1));
            if (!torn && vocabulary.isEstablished(phrase(runEnd - 1, end))) {
                add(runEnd - 1, end, true);
                return;
            }
        }
    }

    private boolean isWord(int at, int runStart, int runEnd) {
        Token token = tokens.get(at);
        boolean half = (at > runStart && vocabulary.isEstablished(phrase(at - 1, at + 1)))
                || (at + 1 < runEnd && vocabulary.isEstablished(phrase(at, at + 2)));

        boolean longEnough = token.text().length() > 3 || token.isAcronym();
        boolean noun = !language.capitalisesNouns() || token.isCapitalised();
        boolean other = language.endsAsOther(token.lower()) && !vocabulary.isNamed(token.text());
        boolean verb = at > runStart
                && at + 1 == runEnd
                && runEnd < tokens.size()
                && language.isArticle(tokens.get(runEnd).text());
        return !half
                && !verb
                && longEnough
                && noun
                && !other
                && (!language.isUnknown() || vocabulary.isEstablished(token.text()));
    }

    private boolean isPhrase(int from, int to, boolean wholeRun) {
        Token end = tokens.get(to - 1);
        boolean other = language.endsAsOther(end.lower()) && !vocabulary.isNamed(phrase(from, to));
        if (vocabulary.isEstablished(phrase(from, to)) && !other) {
            return !language.capitalisesNouns() || end.isCapitalised();
        }
        boolean noun = language.capitalisesNouns()
                ? end.isCapitalised()
                : !language.endsAsOther(end.lower())
                        && !end.lower().endsWith("ing")
                        && !tokens.get(from).lower().endsWith("ly");
        return noun && wholeRun && (isNounPhrase(from, to) || isName(from, to));
    }

    /** After an article or a preposition and before a function word or a mark, words are a noun with what belongs to it. */
    private boolean isNounPhrase(int from, int to) {
        boolean led = from > 0 && language.leadsNoun(tokens.get(from - 1).text());
        boolean closed = to == tokens.size()
                || tokens.get(to).is(Token.Kind.MARK)
                || tokens.get(to).isOperand()
                || (language.isLink(tokens.get(to).text())
                        && !language.isArticle(tokens.get(to).text()));
        return to - from < LONGEST && !language.isUnknown() && led && closed;
    }

    private boolean isName(int from, int to) {
        boolean verb = to < tokens.size() && language.isArticle(tokens.get(to).text());
        return from > 0
                && !verb
                && !language.capitalisesNouns()
                && tokens.get(from).isCapitalised();
    }

    /** The power of "power set": part of a term whose other word every lecture uses. */
    private boolean isFollowedByWeak(int to) {
        return to < tokens.size()
                && isNextTo(to - 1)
                && language.isWeak(tokens.get(to).text());
    }

    private String phrase(int from, int to) {
        return statement
                .text()
                .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private void add(int from, int to, boolean wholeRun) {
        double best = 0;
        for (int i = from; i < to; i++) {
            best = Math.max(best, vocabulary.weight(tokens.get(i), language, i == 0));
        }
        String phrase = phrase(from, to);
        double score = best + 0.6 * (to - from - 1);
        score += to - from > 1 && vocabulary.isEstablished(phrase) ? 1 : 0;
        score -= wholeRun ? 0 : to - from == 1 ? 0.8 : 0.4;
        score -= isFollowedByWeak(to) ? 0.5 : 0;
        score += to - from == 1
                        && from > 0
                        && language.leadsNoun(tokens.get(from - 1).text())
                ? 0.8
                : 0;
        found.add(new Candidate(
                phrase, tokens.get(from).start(), tokens.get(to - 1).end(), score, Role.TERM));
    }
}
