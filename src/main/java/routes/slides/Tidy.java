package routes.slides;

import java.text.Normalizer;

/** Makes text from a document fit to be read: one kind of space, nothing invisible that could change how it is shown. */
final class Tidy {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Tidy() {}

    /** One line, composed (NFC), without control, formatting, private and unpaired characters. */
    static String line(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (isText(c)) {
                kept.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC)
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** At most {@code most} characters, cut between words where there are any. */
    static String atMost(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        return text.substring(0, space > end * 3 / 4 ? space : end).strip();
    }

    /** False for what no reader can see or trust: no Unicode character, or one without a meaning of its own. */
    static boolean isText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            // The joiners shape Arabic and Indic words; the other formatting characters reorder or hide text.
            case Character.FORMAT -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
            default -> codePoint != 0xFFFD;
        };
    }
}
