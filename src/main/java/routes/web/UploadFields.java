package routes.web;

import org.jspecify.annotations.Nullable;
import routes.failure.InvalidField;
import routes.job.DeckNames;

/** Checks the fields of an upload form, in which an empty field is one that was left out. */
final class UploadFields {
    private static final int LONGEST_NAME = 200;

    private UploadFields() {}

    /** The text without surrounding space, null for an empty one; {@link InvalidField} when it is no short line. */
    static @Nullable String line(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String line = value.strip();
        if (line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField(field, field + " is not one line of at most " + longest + " characters; send one");
        }
        return line;
    }

    /** A name that can stand in a title: one line that is not too long. */
    static String deckName(String fileName) {
        String name = DeckNames.of(fileName.replaceAll("\\p{Cntrl}", " ")).strip();
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return name.substring(0, end);
    }
}
