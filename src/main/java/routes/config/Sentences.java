package routes.config;

/** Makes one line of what others say in several. */
final class Sentences {
    private static final int LONGEST = 600;

    private Sentences() {}

    static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }

    /** What is wrong and the next step, joined. */
    static String join(String what, String step) {
        String said = oneLine(what).replaceFirst("[.;]$", "");
        return step.isBlank() ? said : said + "; " + oneLine(step);
    }
}
