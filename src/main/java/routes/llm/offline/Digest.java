package routes.llm.offline;

import java.util.List;
import java.util.stream.Stream;

/** Chooses what of a slide goes into the explanation, the key points and the summary. */
final class Digest {
    private static final int MOST_PARAGRAPHS = 8;
    private static final int MOST_POINTS = 8;
    private static final int MOST_NOTES = 4;
    private static final int LEADING_POINTS = 3;
    private static final int LONGEST_SUMMARY = 320;

    private final List<Statement> statements;
    private final List<Statement> notes;
    private final Ranking ranking;
    private final Ranking noteRanking;

    Digest(Reading reading, TermFinder terms) {
        this.statements = reading.statements();
        this.notes = reading.notes();
        this.ranking = new Ranking(statements, terms);
        this.noteRanking = new Ranking(notes, terms);
    }

    /** Sentences of the slide, then of the notes; where there are none, the points that say most. */
    List<String> explanation() {
        List<Statement> sentences = ranking.best(statements, Digest::isSentence, MOST_PARAGRAPHS);
        List<Statement> spoken = noteRanking.best(notes, Digest::isSentence, MOST_NOTES);
        List<Statement> all = Stream.concat(sentences.stream(), spoken.stream()).toList();
        return texts(all.isEmpty() ? leadingPoints() : all);
    }

    private List<Statement> leadingPoints() {
        List<Statement> points = ranking.best(
                statements, statement -> isInformative(statement) && !statement.isQuestion(), LEADING_POINTS);
        return points.isEmpty() ? ranking.best(statements, Digest::isInformative, LEADING_POINTS) : points;
    }

    /** The points, unless the explanation has said them all. */
    List<String> keyPoints() {
        List<String> points = texts(ranking.best(statements, Digest::isPoint, MOST_POINTS));
        return explanation().containsAll(points) ? List.of() : points;
    }

    /** The best statement that stands alone, and a second one where both are sentences. */
    String summary() {
        List<Statement> two = ranking.best(statements, Digest::standsAlone, 2);
        List<Statement> one = ranking.best(statements, Digest::standsAlone, 1);
        boolean both = two.size() == 2
                && two.stream().allMatch(Digest::isSentence)
                && two.stream().mapToInt(statement -> statement.text().length()).sum() <= LONGEST_SUMMARY;
        String seam = both && two.get(0).language().isCjk() ? "" : " ";
        return String.join(seam, texts(both ? two : one));
    }

    private static boolean isSentence(Statement statement) {
        return statement.is(Statement.Kind.SENTENCE)
                && statement.whole()
                && !statement.isAnnouncement()
                && !statement.isQuestion();
    }

    private static boolean isPoint(Statement statement) {
        boolean point = statement.is(Statement.Kind.POINT) || statement.isQuestion();
        return point && !statement.is(Statement.Kind.SCRAP) && statement.whole() && !statement.isAnnouncement();
    }

    /** Torn or not, it has words enough to be read. */
    private static boolean isInformative(Statement statement) {
        return !statement.is(Statement.Kind.SCRAP) && statement.words() >= 4;
    }

    private static boolean standsAlone(Statement statement) {
        return (isSentence(statement) || isPoint(statement))
                && !statement.isQuestion()
                && statement.words() >= 4
                && !statement.lacksBeginning()
                && !statement.language().leansBack(statement.text());
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::text).distinct().toList();
    }
}
