package routes.llm.offline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether there is something to learn from a slide at all: a title slide, an agenda and "Questions?" have nothing. */
final class Lesson {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Set<String> titlesWithout = Set.copyOf(LanguageFile.lines("titles-without-cards.txt"));

    boolean isIn(int slideNumber, String title, List<Statement> statements) {
        boolean says = statements.stream().anyMatch(ClozeMaker::canBeLearnt);
        boolean sentence = statements.stream()
                .anyMatch(statement -> statement.is(Statement.Kind.SENTENCE) && !statement.isQuestion());
        return says && !(slideNumber == 1 && !sentence) && !isNamedWithout(title);
    }

    private boolean isNamedWithout(String title) {
        String words = NOT_LETTERS
                .matcher(title.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return titlesWithout.contains(words);
    }
}
