package routes.llm;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A prompt with places to fill, written {@code {{name}}}. */
record Prompt(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

    /** Fills every place in one pass, so that a value that looks like a place stays what it is. */
    String fill(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    String version() {
        return Hash.of(text).substring(0, 12);
    }
}
