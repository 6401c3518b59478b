package blackbox.decks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes a page of a test deck unlike every other one, in its text and in its picture: "set", a word that tells
 * decks apart, "copy", which repetition of the deck, and "page", which page of it. Without it the product would rightly
 * answer a repeated page from its cache.
 */
public record Stamp(String set, int copy, int page) {
    private static final Pattern STAMP = Pattern.compile("set ([a-z0-9]+) copy (\\d+) page (\\d+)");

    public Stamp {
        if (!set.matches("[a-z0-9]+")) {
            throw new IllegalArgumentException("a set is named by small letters and digits, got " + set);
        }
    }

    public String words() {
        return "set " + set + " copy " + copy + " page " + page;
    }

    /** The first stamp in a text that somebody read from a slide, however its white space came out. */
    public static Optional<Stamp> in(String text) {
        Matcher matcher = STAMP.matcher(text.replaceAll("\\s+", " "));
        return matcher.find() ? Optional.of(from(matcher)) : Optional.empty();
    }

    private static Stamp from(Matcher matcher) {
        return new Stamp(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }
}
