package routes.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON columns of Anki's only {@code col} row: note types and decks, with every key Anki insists on. */
final class AnkiJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Integer> NOTHING_TODAY = List.of(0, 0);

    private AnkiJson() {}

    static String models(List<AnkiNoteType> types) {
        Map<String, Object> models = new LinkedHashMap<>();
        types.forEach(type -> models.put(Long.toString(type.id()), model(type)));
        return write(models);
    }

    /** Anki's own default deck, which older versions look for, and the lecture's. */
    static String decks(List<String> names, long made) {
        Map<String, Object> decks = new LinkedHashMap<>();
        decks.put("1", deck(1, "Default", made));
        names.forEach(name -> decks.put(Long.toString(deckId(name)), deck(deckId(name), name, made)));
        return write(decks);
    }

    static long deckId(String name) {
        return AnkiIds.stable("deck " + name);
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text and numbers are JSON", e);
        }
    }

    private static Map<String, Object> model(AnkiNoteType type) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", type.id());
        model.put("name", type.title());
        model.put("type", type.isCloze() ? 1 : 0);
        model.put("mod", AnkiNoteType.REVISED.getEpochSecond());
        model.put("usn", -1);
        model.put("sortf", 0);
        model.put("did", null);
        model.put("tmpls", List.of(template(type)));
        model.put("flds", fields(type));
        model.put("css", AnkiNoteType.css());
        model.put("latexPre", "");
        model.put("latexPost", "");
        model.put("tags", List.of());
        model.put("vers", List.of());
        if (!type.isCloze()) {
            model.put("req", List.of(List.of(0, "any", List.of(0))));
        }
        return model;
    }

    private static Map<String, Object> template(AnkiNoteType type) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("name", "Card");
        template.put("ord", 0);
        template.put("qfmt", type.front());
        template.put("afmt", type.back());
        template.put("bqfmt", "");
        template.put("bafmt", "");
        template.put("did", null);
        return template;
    }

    private static List<Map<String, Object>> fields(AnkiNoteType type) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (String name : type.fields()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", name);
            field.put("ord", fields.size());
            field.put("sticky", false);
            field.put("rtl", type.rightToLeft());
            field.put("font", "Arial");
            field.put("size", 20);
            field.put("media", List.of());
            fields.add(field);
        }
        return fields;
    }

    private static Map<String, Object> deck(long id, String name, long made) {
        Map<String, Object> deck = new LinkedHashMap<>();
        deck.put("id", id);
        deck.put("name", name);
        deck.put("mod", made);
        deck.put("usn", -1);
        deck.put("conf", 1);
        deck.put("dyn", 0);
        deck.put("collapsed", false);
        deck.put("browserCollapsed", false);
        deck.put("desc", "");
        deck.put("extendNew", 0);
        deck.put("extendRev", 0);
        List.of("lrnToday", "revToday", "newToday", "timeToday").forEach(key -> deck.put(key, NOTHING_TODAY));
        return deck;
    }
}
