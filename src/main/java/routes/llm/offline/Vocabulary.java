package routes.llm.offline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import routes.llm.SlideQuestion;

/** The words of a slide and of its deck's outline, and how much each matters. */
final class Vocabulary {
    private static final int LONGEST_PHRASE = 4;
    private static final int MOST_CJK_WORDS = 60;
    private static final int LONGEST_TITLE = 300;
    private static final int SEARCHED = 4000;

    private final Map<String, Integer> onSlide = new HashMap<>();
    private final Set<String> inTitle = new HashSet<>();
    private final Set<String> inOutline = new HashSet<>();
    private final Set<String> cjkWords = new LinkedHashSet<>();
    private final String title;
    private final String slideStart;
    private final String outline;

    Vocabulary(SlideQuestion question, String title, List<Statement> statements) {
        this.title = title;
        statements.stream()
                .filter(statement -> statement.language().isCjk())
                .forEach(statement -> remember(CjkDivider.words(statement)));
        this.slideStart = start(statements.stream().map(Statement::text).collect(Collectors.joining("\n")));
        this.outline = start(question.deckTitle() + "\n" + String.join("\n", question.outline()));
        statements.forEach(statement -> phrases(statement.tokens(), phrase -> onSlide.merge(phrase, 1, Integer::sum)));
        phrases(title, inTitle);
        phrases(question.deckTitle(), inOutline);
        question.outline().stream().distinct().limit(400).forEach(line -> phrases(line, inOutline));
    }

    private static void phrases(@Nullable String line, Set<String> into) {
        String start = line == null ? "" : line.substring(0, Math.min(LONGEST_TITLE, line.length()));
        phrases(Tokenizer.tokens(start), into::add);
    }

    /** Every run of one to four words. */
    private static void phrases(List<Token> tokens, Consumer<String> taker) {
        for (int from = 0; from < tokens.size(); from++) {
            StringBuilder phrase = new StringBuilder();
            for (int to = from; to < Math.min(tokens.size(), from + LONGEST_PHRASE); to++) {
                phrase.append(to > from ? " " : "").append(key(tokens.get(to).text()));
                taker.accept(phrase.toString());
            }
        }
    }

    /** Singular and plural, capitals or not, are the same word; roughly, and in most languages with Latin letters. */
    static String key(String text) {
        StringBuilder key = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
            boolean plural = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("is");
            key.append(key.length() > 0 ? " " : "").append(plural ? word.substring(0, word.length() - 1) : word);
        }
        return key.toString();
    }

    boolean isInTitle(String phrase) {
        boolean cjk = !phrase.isEmpty() && Script.isCjk(phrase.codePointAt(0));
        return inTitle.contains(key(phrase)) || (cjk && title.contains(phrase));
    }

    /** Said in a title of the deck. */
    boolean isNamed(String phrase) {
        String key = key(phrase);
        return inTitle.contains(key) || inOutline.contains(key);
    }

    /** Said at least twice on the slide, or also in a title: more than a chance neighbourhood of words. */
    boolean isEstablished(String phrase) {
        String key = key(phrase);
        return onSlide.getOrDefault(key, 0) > 1 || inTitle.contains(key) || inOutline.contains(key);
    }

    /** From 1 for any word to about 6 for a repeated technical one that stands in the titles too. */
    double weight(Token token, Language language, boolean opensSentence) {
        String key = key(token.text());
        double weight = 1 + 0.6 * Math.min(3, onSlide.getOrDefault(key, 1) - 1);
        weight += inTitle.contains(key) ? 1.5 : 0;
        weight += inOutline.contains(key) ? 0.7 : 0;
        weight += isTechnical(token) ? 1 : token.isCapitalised() && !opensSentence ? 0.7 : 0;
        weight += language.endsAsNoun(token.lower()) ? 0.7 : 0;
        weight += Math.min(0.8, Math.max(0, token.text().length() - 4) * 0.1);
        return weight;
    }

    private void remember(List<String> chunks) {
        chunks.stream()
                .filter(chunk -> chunk.length() > 2 && chunk.length() < 7 && cjkWords.size() < MOST_CJK_WORDS)
                .forEach(cjkWords::add);
    }

    /** Words that stand by themselves somewhere on the slide and so may be found inside longer runs of characters. */
    Set<String> cjkWords() {
        return cjkWords;
    }

    /** Of a word of a language without spaces, which can stand anywhere in a run of characters. */
    double cjkWeight(String term) {
        int count = 0;
        for (int at = slideStart.indexOf(term); at >= 0 && count < 4; at = slideStart.indexOf(term, at + 1)) {
            count++;
        }
        return 0.6 * Math.max(0, count - 1) + (title.contains(term) ? 1.5 : 0) + (outline.contains(term) ? 0.7 : 0);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(SEARCHED, text.length()));
    }

    /** Capitals, digits or joints inside: gRPC, L2, k-means, comm.bcast. */
    private static boolean isTechnical(Token token) {
        String tail = token.text().substring(1);
        return tail.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                        && !token.text().equals(token.text().toUpperCase(Locale.ROOT))
                || token.isAcronym() && token.text().length() < 7
                || tail.indexOf('-') >= 0
                || tail.indexOf('.') >= 0
                || tail.indexOf('_') >= 0;
    }
}
