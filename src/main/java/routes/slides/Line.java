package routes.slides;

/**
 * One line of a page in the order in which the document writes it. Lengths are points from the page's upper left
 * corner as one reads it; {@code size} is the height of the largest type on the line.
 */
record Line(String text, float left, float right, float baseline, float size, boolean upright) {
    boolean hasLetters() {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    boolean rightToLeft() {
        return isRightToLeft(text);
    }

    static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(c -> {
            byte direction = Character.getDirectionality(c);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        });
    }
}
