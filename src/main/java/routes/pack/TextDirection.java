package routes.pack;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Which way words run. Word wants each stretch of Arabic or Hebrew letters marked; it does not look for itself. */
final class TextDirection {
    private TextDirection() {}

    /** Letters that all run one way. */
    record Run(String text, boolean rightToLeft) {}

    /**
     * Whether a paragraph runs from right to left. In a right-to-left pack it does unless it holds nothing but Latin words;
     * in any other it does when most of its letters do.
     */
    static boolean rightToLeft(String text, boolean packRightToLeft) {
        long right = text.codePoints().filter(TextDirection::runsLeft).count();
        long left = text.codePoints().filter(TextDirection::runsRight).count();
        return packRightToLeft ? right > 0 || left == 0 : right > left;
    }

    /** The text in stretches of one direction, in the order they are read. */
    static List<Run> runs(String text, boolean baseRightToLeft) {
        char[] letters = text.toCharArray();
        if (!baseRightToLeft && !Bidi.requiresBidi(letters, 0, letters.length)) {
            return List.of(new Run(text, false));
        }
        Bidi bidi = new Bidi(text, baseRightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < bidi.getRunCount(); i++) {
            boolean rtl = bidi.getRunLevel(i) % 2 == 1;
            runs.add(new Run(text.substring(bidi.getRunStart(i), bidi.getRunLimit(i)), rtl));
        }
        return runs;
    }

    private static boolean runsLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean runsRight(int letter) {
        return Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
