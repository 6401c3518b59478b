package routes.llm.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import routes.llm.Flashcard.Cloze;
import routes.llm.offline.Candidate.Role;

/** Makes cards of the statements that can be learnt from, with what is worth remembering blanked. */
final class ClozeMaker {
    private static final Pattern ADDRESS = Pattern.compile("://|www\\.|@|/\\w+/\\w");
    private static final int MOST_CARDS = 4;
    private static final double LEAST_SCORE = 2.3;

    private static final double GIVEN = 1.5;
    private static final int LONGEST = 45;
    private static final int LEAST_CJK_REST = 6;

    private final TermFinder terms;
    private final Vocabulary vocabulary;

    ClozeMaker(TermFinder terms, Vocabulary vocabulary) {
        this.terms = terms;
        this.vocabulary = vocabulary;
    }

    List<Cloze> cards(List<Statement> statements) {
        Set<String> used = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        for (Statement statement : statements) {
            if (canBeLearnt(statement)) {
                addDraft(drafts, statement, used);
            }
        }
        return drafts.stream()
                .sorted(Comparator.comparingDouble(Draft::score).reversed())
                .limit(MOST_CARDS)
                .sorted(Comparator.comparingInt(draft -> draft.statement.order()))
                .map(Draft::card)
                .toList();
    }

    private record Draft(Statement statement, List<Candidate> blanks, double score) {
        Cloze card() {
            return new Cloze(
                    statement.text(), blanks.stream().map(Candidate::text).toList());
        }
    }

    /** The title stands beside the card: to blank it asks for nothing, unless it is what the statement defines. */
    private double score(Candidate candidate) {
        boolean given = candidate.role() == Role.TERM && vocabulary.isInTitle(candidate.text());
        return candidate.score() - (given ? GIVEN : 0);
    }

    private void addDraft(List<Draft> drafts, Statement statement, Set<String> used) {
        List<Candidate> good = terms.candidates(statement).stream()
                .filter(candidate -> score(candidate) >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -score(candidate)))
                .filter(candidate -> occursOnce(candidate.text(), statement.text()))
                .filter(candidate -> leavesEnough(candidate, statement))
                .toList();
        List<Candidate> fresh = good.stream()
                .filter(candidate -> !used.contains(candidate.key()))
                .toList();
        if (!fresh.isEmpty()) {
            List<Candidate> blanks = blanks(fresh, statement);
            blanks.forEach(blank -> used.add(blank.key()));
            drafts.add(new Draft(statement, blanks, worth(statement, blanks.get(0))));
        }
    }

    private static List<Candidate> blanks(List<Candidate> best, Statement statement) {
        Candidate first = best.get(0);
        boolean one = first.role() == Role.DEFINED || (first.role() == Role.TERM && statement.words() < 9);
        return best.stream()
                .filter(other -> other != first && !one && !other.overlaps(first))
                .filter(other -> other.score() >= Math.max(2.6, 0.8 * first.score()) && other.role() == first.role())
                .findFirst()
                .map(second -> List.of(first, second))
                .orElse(List.of(first));
    }

    private static double worth(Statement statement, Candidate best) {
        double full = statement.is(Statement.Kind.SENTENCE) ? 1 : 0;
        double length = statement.words() > 7 ? 0.5 : 0;
        return best.score() + full + length + statement.proseShare();
    }

    static boolean canBeLearnt(Statement statement) {
        return statement.whole()
                && !statement.is(Statement.Kind.SCRAP)
                && !statement.isQuestion()
                && !statement.isAnnouncement()
                && saysEnough(statement)
                && statement.words() <= LONGEST
                && statement.proseShare() >= 0.5
                && !isAddress(statement.text())
                && !statement.lacksBeginning()
                && !statement.language().leansBack(statement.text());
    }

    /** Five words, and for a sentence of words six, symbols counted: "The law of total probability." is a heading. */
    private static boolean saysEnough(Statement statement) {
        boolean sentence =
                statement.is(Statement.Kind.SENTENCE) && !statement.language().isCjk();
        long symbols = statement.tokens().stream().filter(Token::isOperand).count();
        return statement.words() >= 5 && (!sentence || statement.words() + symbols >= 6);
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).find();
    }

    private static boolean occursOnce(String term, String sentence) {
        String low = sentence.toLowerCase(Locale.ROOT);
        String wanted = term.toLowerCase(Locale.ROOT);
        int at = low.indexOf(wanted);
        return sentence.contains(term) && low.indexOf(wanted, at + 1) < 0;
    }

    private static boolean leavesEnough(Candidate candidate, Statement statement) {
        if (statement.language().isCjk()) {
            return statement.text().length() - candidate.text().length() >= LEAST_CJK_REST;
        }
        long left = statement.tokens().stream()
                .filter(token -> token.end() <= candidate.start() || token.start() >= candidate.end())
                .filter(token -> token.isProse())
                .count();
        return left >= 3;
    }
}
