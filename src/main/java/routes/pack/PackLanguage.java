package routes.pack;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The language of a pack, found by its English name ({@code Spanish}), its own name ({@code español}) or its code
 * ({@code es}, {@code pt-BR}). A name nobody knows becomes the locale without a language.
 */
record PackLanguage(Locale locale) {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> EAST_ASIAN = Set.of("ja", "ko", "zh");

    /** Where a language is proofread as, when it is not the country of the same letters. */
    private static final Map<String, String> COUNTRIES = Map.of(
            "en", "US", "pt", "BR", "ar", "SA", "he", "IL", "zh", "CN", "ja", "JP", "ko", "KR", "fa", "IR", "ur", "PK");

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "traditional chinese", "zh-TW",
            "chinese (traditional)", "zh-TW",
            "brazilian portuguese", "pt-BR",
            "european portuguese", "pt-PT",
            "farsi", "fa",
            "mandarin", "zh",
            "castilian", "es");

    static PackLanguage of(String name) {
        String key = key(name);
        String lastWord = key.substring(key.lastIndexOf(' ') + 1);
        String firstWord = key.replaceAll("[ (].*", "");
        return Stream.of(key, firstWord, lastWord)
                .map(PackLanguage::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new PackLanguage(Locale.ROOT));
    }

    String code() {
        return locale.getLanguage();
    }

    /** With a country, which word processors need to proofread: {@code es-ES}; {@code x-none} when it is not known. */
    String tag() {
        if (code().isEmpty()) {
            return "x-none";
        }
        return locale.getCountry().isEmpty() ? code() + country() : code() + "-" + locale.getCountry();
    }

    boolean rightToLeft() {
        return RIGHT_TO_LEFT.contains(code());
    }

    boolean eastAsian() {
        return EAST_ASIAN.contains(code());
    }

    private String country() {
        String country = COUNTRIES.getOrDefault(code(), code().toUpperCase(Locale.ROOT));
        boolean known = Arrays.asList(Locale.getISOCountries()).contains(country)
                && Arrays.asList(Locale.getAvailableLocales()).contains(new Locale(code(), country));
        return known ? "-" + country : "";
    }

    private static Optional<PackLanguage> find(String key) {
        return Optional.ofNullable(OTHER_NAMES.get(key))
                .map(Locale::forLanguageTag)
                .or(() -> byCode(key))
                .or(() -> byName(key, language -> language.getDisplayLanguage(Locale.ENGLISH)))
                .or(() -> byName(key, language -> language.getDisplayLanguage(language)))
                .map(PackLanguage::new);
    }

    private static Optional<Locale> byCode(String key) {
        Locale locale = Locale.forLanguageTag(key.replace('_', '-'));
        return languages().contains(locale.getLanguage()) ? Optional.of(locale) : Optional.empty();
    }

    private static Optional<Locale> byName(String key, Function<Locale, String> name) {
        return languages().stream()
                .map(Locale::new)
                .filter(language -> key(name.apply(language)).equals(key))
                .findFirst();
    }

    private static List<String> languages() {
        return Arrays.asList(Locale.getISOLanguages());
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).strip();
    }
}
