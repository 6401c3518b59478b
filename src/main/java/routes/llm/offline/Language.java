package routes.llm.offline;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the engine knows of a language, as its file {@code offline/stopwords-xx.txt} says it. {@code functionWords} and
 * {@code weakWords} carry no subject matter, {@code openers} begin sentences that lean on the one before,
 * {@code copulas} join a term to the meaning that follows, {@code namings} a meaning to its term, {@code announcements} speak of what follows, {@code leaders} stand before nouns, the endings tell nouns from verbs and adverbs.
 */
record Language(
        String code,
        Set<String> functionWords,
        Set<String> weakWords,
        List<String> openers,
        List<String> copulas,
        List<String> namings,
        Set<String> announcements,
        Set<String> leaders,
        List<String> nounEndings,
        List<String> otherEndings) {
    private static final Set<String> ARTICLES = Set.of(
            "a", "an", "the", "el", "la", "los", "las", "un", "una", "o", "os", "as", "um", "uma", "le", "les", "une",
            "l", "der", "die", "das", "den", "dem", "des", "ein", "eine", "il", "lo", "i", "gli", "uno");

    private static final Set<String> CONNECTORS = Set.of("of", "de", "del", "do", "da", "du", "d", "di");

    /** Of a language without a word list: short words pass as function words. */
    static final Language UNKNOWN = new Language(
            "", Set.of(), Set.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of());

    Language {
        functionWords = Set.copyOf(functionWords);
        weakWords = Set.copyOf(weakWords);
        openers = List.copyOf(openers);
        copulas = List.copyOf(copulas);
        namings = List.copyOf(namings);
        announcements = Set.copyOf(announcements);
        leaders = Set.copyOf(leaders);
        nounEndings = List.copyOf(nounEndings);
        otherEndings = List.copyOf(otherEndings);
    }

    boolean isStop(String word) {
        String low = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return isLink(low) || weakWords.contains(low);
    }

    /** A word of lectures on every subject. */
    boolean isWeak(String word) {
        return weakWords.contains(word.toLowerCase(Locale.ROOT));
    }

    /** An article, a preposition, a pronoun: nothing ends with it. */
    boolean isLink(String word) {
        return isUnknown()
                ? word.length() < 4 && !isUpper(word)
                : functionWords.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Stands before a noun and is no part of it. */
    boolean isArticle(String word) {
        return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Stands inside a term: rate of change, función de pérdida. */
    boolean isConnector(String word) {
        return CONNECTORS.contains(word) && functionWords.contains(word);
    }

    /** An article, a preposition, a possessive: what comes next is a noun with what belongs to it. */
    boolean leadsNoun(String word) {
        return isArticle(word) || leaders.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isUnknown() {
        return code.isEmpty();
    }

    /** Written without spaces. */
    boolean isCjk() {
        return code.equals("zh") || code.equals("ja");
    }

    boolean capitalisesNouns() {
        return code.equals("de");
    }

    boolean endsAsNoun(String word) {
        return nounEndings.stream().anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }

    boolean endsAsOther(String word) {
        return otherEndings.stream().anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }

    /** True when {@code sentence} begins with words that point back. */
    boolean leansBack(String sentence) {
        String low = sentence.toLowerCase(Locale.ROOT);
        return openers.stream().anyMatch(opener -> startsWith(low, opener));
    }

    private boolean startsWith(String low, String opener) {
        return low.startsWith(opener)
                && (isCjk() || low.length() == opener.length() || !Character.isLetter(low.charAt(opener.length())));
    }

    private static boolean isUpper(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }
}
