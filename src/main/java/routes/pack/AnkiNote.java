package routes.pack;

import java.util.List;

/** One note, which is one card. One field too many or too few and Anki refuses the whole file. */
record AnkiNote(String guid, AnkiNoteType type, List<String> fields, List<String> tags) {
    /** Stands between the fields in Anki's table. */
    static final String SEPARATOR = "\u001f";

    AnkiNote {
        fields = List.copyOf(fields);
        tags = List.copyOf(tags);
        if (fields.size() != type.fields().size()) {
            throw new IllegalArgumentException(
                    type.name() + " has " + type.fields().size() + " fields, got " + fields.size());
        }
        if (fields.stream().anyMatch(field -> field.contains(SEPARATOR))
                || fields.get(0).isEmpty()) {
            throw new IllegalArgumentException("a note's first field is not empty and no field holds U+001F");
        }
    }
}
