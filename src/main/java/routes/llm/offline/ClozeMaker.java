package routes.llm.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import routes.llm.Flashcard.Cloze;
import routes.llm.offline.Candidate.Role;

/** Makes cards of the statements that can be learnt from, with what is worth remembering blanked. */
final class ClozeMaker {
    private static final int MOST_CARDS = 4;
    private static final double LEAST_SCORE = 2.5;
    private static final double GIVEN = 1.5;
    private static final int LONGEST = 45;

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
        boolean one = first.role() == Role.DEFINED || statement.words() < 9;
        return best.stream()
                .filter(other -> other != first && !one && !other.overlaps(first))
                .filter(other -> other.score() >= Math.max(3.2, 0.8 * first.score()) && other.role() == first.role())
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
                && statement.words() >= leastWords(statement)
                && statement.words() <= LONGEST
                && statement.proseShare() >= 0.5
                && !isAddress(statement.text())
                && !lacksBeginning(statement)
                && !statement.language().leansBack(statement.text());
    }

    private static int leastWords(Statement statement) {
        return 5;
    }

    /** Something with a subject does not begin with "of" or "can". */
    private static boolean lacksBeginning(Statement statement) {
        Token first = statement.tokens().get(0);
        boolean low = Character.isLowerCase(first.text().codePointAt(0));
        return low
                && statement.language().isLink(first.text())
                && !statement.language().isUnknown();
    }

    private static boolean isAddress(String text) {
        return text.contains("://") || text.contains("www.") || text.contains("@");
    }

    private static boolean occursOnce(String term, String sentence) {
        String low = sentence.toLowerCase(Locale.ROOT);
        String wanted = term.toLowerCase(Locale.ROOT);
        int at = low.indexOf(wanted);
        return sentence.contains(term) && low.indexOf(wanted, at + 1) < 0;
    }

    private static boolean leavesEnough(Candidate candidate, Statement statement) {
        long left = statement.tokens().stream()
                .filter(token -> token.end() <= candidate.start() || token.start() >= candidate.end())
                .filter(token -> token.isProse() && !token.is(Token.Kind.HIRAGANA))
                .count();
        return left >= (statement.language().isCjk() ? 1 : 3);
    }
}
