package routes.llm.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import routes.llm.offline.Candidate.Role;

/** Finds the words of a statement that are worth remembering, best first. */
final class TermFinder {
    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::start);
    private static final Pattern ACRONYM = Pattern.compile(" ?\\(\\p{Lu}[\\p{L}\\d-]*\\p{Lu}s?\\)");
    private static final Pattern CITATION = Pattern.compile("[(\\[][^()\\[\\]]{0,80}\\b(?:19|20)\\d\\d[a-z]?[)\\]]");
    private static final int LONGEST = 1000;
    private static final String MATHS = "=<>≤≥≈+*/^×−–-[]{}|∈_\\#&";

    private final Vocabulary vocabulary;
    private final Definitions definitions;
    private final Map<Statement, List<Candidate>> found = new IdentityHashMap<>();

    TermFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.definitions = new Definitions(vocabulary);
    }

    List<Candidate> candidates(Statement statement) {
        return found.computeIfAbsent(statement, this::find);
    }

    private List<Candidate> find(Statement statement) {
        if (statement.text().length() > LONGEST) {
            return List.of();
        }
        List<Candidate> all = new ArrayList<>(
                statement.language().isCjk()
                        ? CjkTerms.in(statement, vocabulary)
                        : WordTerms.in(statement, vocabulary));
        Candidate defined = definitions.in(statement);
        if (defined != null) {
            all.add(defined);
        }
        all.addAll(numbers(statement));
        List<int[]> citations = citations(statement.text());
        all.removeIf(candidate ->
                citations.stream().anyMatch(cited -> candidate.start() >= cited[0] && candidate.end() <= cited[1]));
        return all.stream()
                .map(candidate -> withAcronym(candidate, statement))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** "cumulative distribution function (CDF)" is one term: either half gives the other away. */
    private static Candidate withAcronym(Candidate candidate, Statement statement) {
        Matcher acronym = ACRONYM.matcher(statement.text())
                .region(candidate.end(), statement.text().length());
        if (!acronym.lookingAt() || candidate.role() == Role.NUMBER) {
            return candidate;
        }
        String text = statement.text().substring(candidate.start(), acronym.end());
        return new Candidate(text, candidate.start(), acronym.end(), candidate.score() + 0.5, candidate.role());
    }

    /** Where "(Huang et al., 2016)" and the like stand. */
    private static List<int[]> citations(String text) {
        return CITATION.matcher(text)
                .results()
                .map(found -> new int[] {found.start(), found.end()})
                .toList();
    }

    private static List<Candidate> numbers(Statement statement) {
        List<Candidate> numbers = new ArrayList<>();
        for (int i = 1; i < statement.tokens().size(); i++) {
            Token token = statement.tokens().get(i);
            if (token.is(Token.Kind.NUMBER) && isFact(statement.tokens(), i)) {
                double score = token.text().length() > 1 || isPercent(statement.tokens(), i) ? 2.6 : 1.5;
                numbers.add(new Candidate(token.text(), token.start(), token.end(), score, Role.NUMBER));
            }
        }
        return numbers;
    }

    private static boolean isPercent(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).isMark("%");
    }

    /** Neither in a formula nor the number of a figure, a step or a citation. */
    private static boolean isFact(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        boolean label = before.isCapitalised() || before.isOperand() || before.isMark(MATHS + "(,[");
        boolean closed = at + 1 < tokens.size() && tokens.get(at + 1).isMark(MATHS + ")");
        return !label && !closed;
    }
}
