package routes.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import routes.failure.InvalidField;

/** The form of job ids, which become part of object keys, and the ids that Deckhand makes itself. */
public final class JobIds {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final int WORDS = 60;

    private JobIds() {}

    /** The id itself, or {@link InvalidField}. {@code null} as a word is none: routes take it for nothing. */
    public static String check(String id) {
        return check("jobId", id);
    }

    /** {@code field} is what the request calls the id. */
    static String check(String field, String id) {
        if (!FORM.matcher(id).matches() || id.contains("..") || id.equals("null")) {
            throw new InvalidField(
                    field,
                    field
                            + " may hold letters, digits, dots, hyphens and underscores, 128 at most, and starts with a letter"
                            + " or a digit; send another one");
        }
        return id;
    }

    /** An id that people recognise: the deck's name and eight hex digits of {@code seed}'s hash. */
    public static String make(String deckName, String seed) {
        String plain = Normalizer.normalize(deckName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String words = plain.substring(0, Math.min(WORDS, plain.length())).replaceFirst("-$", "");
        return (words.isEmpty() ? "deck" : words) + "-" + hash(seed).substring(0, 8);
    }

    /** Lowercase hex SHA-256 of the text's UTF-8 bytes. */
    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
