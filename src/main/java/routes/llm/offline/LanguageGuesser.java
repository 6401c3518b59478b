package routes.llm.offline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the language of a text by its script and by the function words in it. */
final class LanguageGuesser {
    private final List<Language> spaced = Stream.of("en", "es", "pt", "fr", "de", "it")
            .map(LanguageFile::language)
            .toList();
    private final Language chinese = LanguageFile.language("zh");
    private final Language japanese = LanguageFile.language("ja");

    /** The language of {@code text}; {@code context}, more text of the same deck, decides what it leaves open. */
    Language guess(String text, String context) {
        List<Token> tokens = Tokenizer.tokens(text);
        List<Token> around = Tokenizer.tokens(context);
        if (isCjk(tokens, 4) || (isCjk(around, 4) && isCjk(tokens, 12))) {
            return hasKana(tokens) || (hasKana(around) && !looksChinese(text)) ? japanese : chinese;
        }
        return byFunctionWords(tokens, around);
    }

    /** The language of one sentence of a text in {@code whole}: lectures mix their language with English. */
    Language ofSentence(List<Token> tokens, Language whole) {
        if (isCjk(tokens, 4)) {
            return whole.isCjk() ? whole : hasKana(tokens) ? japanese : chinese;
        }
        if (!whole.isCjk()) {
            return whole;
        }
        Language guessed = byFunctionWords(tokens, List.of());
        return guessed.isUnknown() || hits(guessed, counts(tokens, 1)) < 2 ? spaced.get(0) : guessed;
    }

    /** A Chinese or Japanese character says as much as {@code worth} Latin letters. */
    private static boolean isCjk(List<Token> tokens, int worth) {
        int wide = 0;
        int narrow = 0;
        for (Token token : tokens) {
            boolean letters = token.is(Token.Kind.WORD);
            narrow += letters ? token.text().length() : 0;
            wide += token.isCjk() || token.is(Token.Kind.HIRAGANA)
                    ? token.text().length()
                    : 0;
        }
        return wide * worth > narrow;
    }

    private static boolean hasKana(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.is(Token.Kind.HIRAGANA) || token.is(Token.Kind.KATAKANA));
    }

    /** Simplified characters that Japanese does not write. */
    private static boolean looksChinese(String text) {
        return text.codePoints().anyMatch(c -> "这们为务资习过时对发说问间现实进统级别".indexOf(c) >= 0);
    }

    private Language byFunctionWords(List<Token> tokens, List<Token> context) {
        Map<String, Long> words = counts(tokens, 3);
        counts(context, 1).forEach((word, count) -> words.merge(word, count, Long::sum));
        Language best = Language.UNKNOWN;
        long most = 0;
        for (Language language : spaced) {
            long hits = hits(language, words);
            if (hits > most) {
                most = hits;
                best = language;
            }
        }
        return isLatin(tokens) ? best : Language.UNKNOWN;
    }

    private static long hits(Language language, Map<String, Long> words) {
        return words.entrySet().stream()
                .filter(entry -> language.functionWords().contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Long> counts(List<Token> tokens, long weight) {
        return tokens.stream()
                .filter(token -> token.is(Token.Kind.WORD) && token.text().length() > 1)
                .collect(Collectors.toMap(Token::lower, token -> weight, Long::sum, TreeMap::new));
    }

    private static boolean isLatin(List<Token> tokens) {
        long latin = tokens.stream()
                .filter(token -> token.is(Token.Kind.WORD))
                .filter(token ->
                        Character.UnicodeScript.of(token.text().codePointAt(0)) == Character.UnicodeScript.LATIN)
                .count();
        long words = tokens.stream().filter(token -> token.is(Token.Kind.WORD)).count();
        return latin * 2 > words;
    }
}
