package routes.llm.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routes.llm.Term;
import routes.llm.offline.Candidate.Role;

/** Lists a slide's key terms, with the sentence that defines one where the slide has it. */
final class Glossary {
    private static final int MOST_TERMS = 6;
    private static final double LEAST_SCORE = 3.4;

    private final TermFinder terms;

    Glossary(TermFinder terms) {
        this.terms = terms;
    }

    List<Term> of(List<Statement> statements) {
        Map<String, Entry> best = new LinkedHashMap<>();
        statements.stream()
                .filter(statement -> statement.whole() && !statement.is(Statement.Kind.SCRAP))
                .forEach(statement -> collect(statement, best));
        List<Entry> chosen = new ArrayList<>();
        best.values().stream()
                .sorted(Comparator.comparingDouble((Entry entry) -> entry.candidate.score())
                        .reversed())
                .filter(entry -> chosen.stream().noneMatch(other -> other.covers(entry)))
                .limit(MOST_TERMS)
                .forEach(chosen::add);
        return chosen.stream().map(Entry::term).toList();
    }

    private record Entry(Candidate candidate, Statement statement) {
        Term term() {
            return new Term(candidate.text(), candidate.role() == Role.DEFINED ? statement.text() : "");
        }

        boolean covers(Entry other) {
            return candidate.key().contains(other.candidate.key())
                    || other.candidate.key().contains(candidate.key());
        }
    }

    private void collect(Statement statement, Map<String, Entry> best) {
        for (Candidate candidate : terms.candidates(statement)) {
            if (candidate.score() >= LEAST_SCORE && candidate.role() != Role.NUMBER) {
                best.merge(
                        candidate.key(),
                        new Entry(candidate, statement),
                        (old, now) -> now.candidate.score() > old.candidate.score() ? now : old);
            }
        }
    }
}
