package routes.pack;

/** Untrusted text made fit for a document: what XML 1.0 (and half a surrogate pair anywhere) can't carry is dropped. */
final class CleanText {
    private CleanText() {}

    static String of(String text) {
        return text.codePoints().allMatch(CleanText::legal) ? text : withoutIllegal(text);
    }

    /** On one line, cut at a word near {@code limit} characters. */
    static String oneLine(String text, int limit) {
        String line = of(text).replaceAll("(?U)\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, limit - 1));
        int word = cut.lastIndexOf(' ');
        return (word > limit / 2 ? cut.substring(0, word) : cut) + "…";
    }

    private static String withoutIllegal(String text) {
        return text.codePoints()
                .filter(CleanText::legal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean legal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
