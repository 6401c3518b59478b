package routes.llm.offline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Orders statements by how much they tell. */
final class Ranking {
    private final Map<Integer, Double> scores = new HashMap<>();

    Ranking(List<Statement> statements, TermFinder terms) {
        for (Statement statement : statements) {
            scores.put(statement.order(), score(statement, terms.candidates(statement)));
        }
    }

    private static double score(Statement statement, List<Candidate> candidates) {
        double terms =
                candidates.stream().limit(3).mapToDouble(Candidate::score).sum() / 3;
        double kind = statement.is(Statement.Kind.SENTENCE) ? 1.5 : statement.is(Statement.Kind.POINT) ? 0.5 : -2;
        double length = Math.min(2, statement.words() / 8.0) - (statement.words() > 40 ? 1 : 0);
        double loose = statement.isQuestion() || statement.isAnnouncement() ? -1.5 : 0;
        double leaning = statement.language().leansBack(statement.text()) ? -1 : 0;
        return terms + kind + length + loose + leaning + statement.proseShare() + (statement.whole() ? 0 : -3);
    }

    double score(Statement statement) {
        return scores.getOrDefault(statement.order(), 0.0);
    }

    /** The best {@code most} of those wanted, in the slide's order. */
    List<Statement> best(List<Statement> statements, Predicate<Statement> wanted, int most) {
        return statements.stream()
                .filter(wanted)
                .sorted(Comparator.comparingDouble((Statement statement) -> -score(statement)))
                .limit(most)
                .sorted(Comparator.comparingInt(Statement::order))
                .toList();
    }
}
