package routes.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routes.slides.Slide;

/** What makes a card the same card in the next run, so that Anki updates it and the student's reviews survive. */
final class AnkiIds {
    private AnkiIds() {}

    /** The same for the same question about the same slide, wherever that slide stands and whatever the answer is. */
    static String guid(String deckName, String slideFingerprint, String kind, String question) {
        byte[] hash = digest("SHA-256", joined(deckName, slideFingerprint, kind, question));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 15));
    }

    /** A slide is known by its words; only one without words needs its picture. */
    static String fingerprint(Slide slide, byte[] picture) {
        byte[] words = joined(slide.titleOr(""), slide.text());
        boolean wordless = new String(words, StandardCharsets.UTF_8).isBlank();
        return hex(digest("SHA-256", wordless ? picture : words));
    }

    /** Positive and below 2^53, where JavaScript counts exactly; never the 1 of Anki's default deck. */
    static long stable(String name) {
        long hash = ByteBuffer.wrap(digest("SHA-256", joined(name))).getLong();
        return (hash >>> 12) | (1L << 40);
    }

    /** Anki's checksum of a note's first field: the first four bytes of the SHA-1 of its text. */
    static long checksum(String plainField) {
        byte[] hash = digest("SHA-1", plainField.getBytes(StandardCharsets.UTF_8));
        return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt());
    }

    /** Names are global to a student's collection, so a picture is named after its content. */
    static String mediaName(byte[] picture) {
        return "deckhand-" + hex(digest("SHA-256", picture)).substring(0, 32) + ".jpg";
    }

    private static byte[] joined(String... texts) {
        return Stream.of(texts)
                .map(AnkiIds::normalised)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Case, spacing and ways of writing the same letter make no other question. */
    private static String normalised(String text) {
        String folded = Normalizer.normalize(AnkiText.clean(text), Normalizer.Form.NFKC);
        return folded.toLowerCase(Locale.ROOT).replaceAll("(?U)\\s+", " ").strip();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
