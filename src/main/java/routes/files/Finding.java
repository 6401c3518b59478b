package routes.files;

import java.util.Comparator;

/** What is wrong in a line of a route file, in one sentence with the next step. Lines count from 1. */
public record Finding(String file, int line, String sentence) implements Comparable<Finding> {
    private static final Comparator<Finding> IN_READING_ORDER =
            Comparator.comparing(Finding::file).thenComparing(Finding::line).thenComparing(Finding::sentence);

    public Finding {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, got " + line);
        }
    }

    /** As compilers say it, so that editors find the place. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }

    @Override
    public int compareTo(Finding other) {
        return IN_READING_ORDER.compare(this, other);
    }
}
