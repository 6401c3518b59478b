package routes.files;

import java.util.Collection;
import java.util.Comparator;
import routes.config.Distance;

/** What somebody may have meant. */
final class Nearest {
    private static final int FARTHEST = 3;

    private Nearest() {}

    /** {@code ; did you mean seda?}, or nothing when no name is near. */
    static String to(String word, Collection<String> known) {
        return known.stream()
                .filter(name -> Distance.between(word, name) <= Math.min(FARTHEST, name.length() / 2))
                .min(Comparator.comparingInt(name -> Distance.between(word, name)))
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /** The same; what to do instead when no name is near. */
    static String or(String otherwise, String word, Collection<String> known) {
        String near = to(word, known);
        return near.isEmpty() ? "; " + otherwise : near;
    }
}
