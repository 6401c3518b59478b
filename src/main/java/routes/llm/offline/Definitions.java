package routes.llm.offline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import routes.llm.offline.Candidate.Role;

/** Finds what a statement defines: "A lease is a contract…", "…is called a lease", "Lease: a contract…", "租赁是指…". */
final class Definitions {
    private static final Pattern LABEL = Pattern.compile("^(.{2,60}?)(?: [—–-] |[—–]+ | ?[:：] ?)(?=\\S)(.+)$");
    private static final int MOST_TOKENS = 5;
    private static final double BONUS = 4;
    private static final double LABEL_BONUS = 2.5;

    private final Vocabulary vocabulary;

    Definitions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Nullable
    Candidate in(Statement statement) {
        if (!statement.whole() || statement.isQuestion() || statement.language().leansBack(statement.text())) {
            return null;
        }
        Candidate label = label(statement);
        Candidate first = label == null ? beforeCopula(statement) : label;
        return first == null ? afterNaming(statement) : first;
    }

    private @Nullable Candidate label(Statement statement) {
        Matcher label = LABEL.matcher(statement.text());
        if (!label.matches() || Tokenizer.tokens(label.group(2)).size() < 4) {
            return null;
        }
        List<Token> named = Tokenizer.tokens(label.group(1));
        if (named.isEmpty()) {
            return null;
        }
        boolean article =
                named.size() > 1 && statement.language().isArticle(named.get(0).text());
        int start = named.get(article ? 1 : 0).start();
        String term = label.group(1).substring(start).strip();
        boolean words =
                !term.contains(". ") && Brackets.balanced(term) && isTerm(Tokenizer.tokens(term), statement.language());
        boolean numbered =
                Character.isDigit(term.charAt(term.length() - 1)) || term.contains("/") && term.contains(":");
        return words && !numbered ? candidate(term, start, LABEL_BONUS, statement) : null;
    }

    private @Nullable Candidate beforeCopula(Statement statement) {
        int at = position(statement, statement.language().copulas());
        if (at <= 0) {
            return null;
        }
        List<Token> subject = Tokenizer.tokens(statement.text().substring(0, at));
        return statement.language().isCjk() ? wholeSubject(statement, subject) : leadingTerm(statement, subject, 0);
    }

    private @Nullable Candidate wholeSubject(Statement statement, List<Token> subject) {
        if (subject.isEmpty()) {
            return null;
        }
        int start = subject.get(0).start();
        String term = statement
                .text()
                .substring(start, subject.get(subject.size() - 1).end());
        boolean clean = subject.stream().noneMatch(token -> token.isMark("，,、：:；;") || token.is(Token.Kind.HIRAGANA));
        boolean good = clean && term.length() <= 16 && isTerm(subject, statement.language());
        return good ? candidate(term, start, BONUS, statement) : null;
    }

    private @Nullable Candidate afterNaming(Statement statement) {
        int at = position(statement, statement.language().namings());
        List<Token> rest = statement.tokens().stream()
                .filter(token -> at >= 0 && token.start() >= at)
                .toList();
        int naming = 0;
        while (naming < rest.size()
                && statement.language().isStop(rest.get(naming).text())) {
            naming++;
        }
        return rest.isEmpty() ? null : leadingTerm(statement, rest, naming);
    }

    /** The first words that could be a term; what stands before them may only be articles. */
    private @Nullable Candidate leadingTerm(Statement statement, List<Token> tokens, int from) {
        Language language = statement.language();
        int start = from;
        while (start < tokens.size() && language.isLink(tokens.get(start).text()) && start < from + 2) {
            start++;
        }
        boolean weak =
                start < tokens.size() && language.isStop(tokens.get(start).text());
        int end = start;
        while (end < tokens.size()
                && (isTermWord(tokens.get(end), language) || connects(tokens, start, end, language))) {
            end++;
        }
        boolean verb = end - start > 1
                && end < tokens.size()
                && language.isArticle(tokens.get(end).text());
        end -= verb ? 1 : 0;
        boolean closes = verb
                || end == tokens.size()
                || tokens.get(end).is(Token.Kind.MARK)
                || language.isLink(tokens.get(end).text())
                || tokens.get(end).isOperand();
        boolean comma = end < tokens.size() && tokens.get(end).isMark(",;:");
        if (end - start > MOST_TOKENS || !closes || comma || weak || !isTerm(tokens.subList(start, end), language)) {
            return null;
        }
        int first = tokens.get(start).start();
        return candidate(statement.text().substring(first, tokens.get(end - 1).end()), first, BONUS, statement);
    }

    private static boolean connects(List<Token> tokens, int start, int at, Language language) {
        return at > start
                && at + 1 < tokens.size()
                && language.isConnector(tokens.get(at).lower())
                && isTermWord(tokens.get(at + 1), language)
                && !language.isStop(tokens.get(at + 1).text());
    }

    private static boolean isTermWord(Token token, Language language) {
        return token.is(Token.Kind.WORD) && token.isProse() && !language.isLink(token.text());
    }

    private static boolean isTerm(List<Token> tokens, Language language) {
        boolean content = tokens.stream()
                .anyMatch(
                        token -> token.isCjk() ? language.isCjk() : token.isProse() && !token.is(Token.Kind.HIRAGANA));
        boolean clause = false;
        for (int i = 1; i < tokens.size(); i++) {
            clause |= language.isArticle(tokens.get(i).text())
                    && !language.isLink(tokens.get(i - 1).text());
        }
        boolean carries = tokens.stream().anyMatch(token -> token.isProse() && !language.isStop(token.text()));
        return content && carries && !clause && tokens.size() <= MOST_TOKENS;
    }

    private Candidate candidate(String term, int start, double bonus, Statement statement) {
        double weight = Tokenizer.tokens(term).stream()
                .mapToDouble(token -> vocabulary.weight(token, statement.language(), false))
                .max()
                .orElse(0);
        return new Candidate(term, start, start + term.length(), weight + bonus, Role.DEFINED);
    }

    /** Where the first of {@code phrases} stands as words of their own, or -1. */
    private static int position(Statement statement, List<String> phrases) {
        String low = statement.text().toLowerCase(Locale.ROOT);
        int best = -1;
        for (String phrase : phrases) {
            int at = low.indexOf(phrase);
            boolean words = statement.language().isCjk() || isWord(low, at, at + phrase.length());
            best = at >= 0 && words && (best < 0 || at < best) ? at : best;
        }
        return best;
    }

    private static boolean isWord(String text, int start, int end) {
        return start > 0
                && text.charAt(start - 1) == ' '
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }
}
