package routes.llm.offline;

import java.util.regex.Pattern;

/** Whether words stand on a slide, however its lines were broken. */
public final class Quotes {
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}\\u0085\\u200B\\uFEFF]+");
    private static final Pattern BETWEEN_CJK = Pattern.compile("(?<=" + Script.CJK + ") (?=" + Script.CJK + ")");
    private static final Pattern AFTER_HYPHEN = Pattern.compile("(?<=\\p{L}-) ");

    private Quotes() {}

    /**
     * True when {@code quote} occurs in {@code text} after {@linkplain #folded folding} both; letters, case and
     * punctuation must agree.
     */
    public static boolean occurs(String quote, String text) {
        return folded(text).contains(folded(quote));
    }

    /**
     * White space of any kind and length becomes one space, and none at all where a wrapped line leaves one that was
     * never written: between Chinese or Japanese characters, and after a hyphen.
     */
    public static String folded(String text) {
        String spaced = WHITE.matcher(text).replaceAll(" ").strip();
        return AFTER_HYPHEN.matcher(BETWEEN_CJK.matcher(spaced).replaceAll("")).replaceAll("");
    }
}
