package routes.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Anki's importer insists on: one thing amiss and it refuses the whole file, or makes empty or double cards. */
final class AnkiImportRules {
    private static final Pattern IMAGE = Pattern.compile("<img[^>]+src=\"([^\"]+)\"");
    private static final Pattern CLOZE = Pattern.compile("(?s)\\{\\{c(\\d+)::(.*?)\\}\\}");

    private AnkiImportRules() {}

    static void hold(AnkiFile file) throws IOException {
        assertThat(file.one("PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(file.column("SELECT name FROM sqlite_master WHERE type = 'table'"))
                .contains("col", "notes", "cards", "revlog", "graves");
        assertThat(file.one("SELECT ver || conf || tags FROM col")).isEqualTo("11{}{}");
        everyKeyIsThere(file);
        notesFitTheirTypes(file);
        cardsFitTheirNotes(file);
        mediaIsListedAndThere(file);
    }

    private static void everyKeyIsThere(AnkiFile file) throws IOException {
        for (JsonNode model : file.json("models")) {
            has(model, "id", "name", "type", "mod", "usn", "sortf", "did", "tmpls", "flds", "css");
            model.get("flds").forEach(field -> has(field, "name", "sticky", "rtl", "font", "size"));
            model.get("tmpls").forEach(template -> has(template, "name", "qfmt"));
            assertThat(model.get("id").longValue()).isBetween(2L, (1L << 53) - 1);
        }
        for (JsonNode deck : file.json("decks")) {
            has(deck, "id", "name", "usn", "conf", "dyn", "collapsed", "lrnToday", "revToday", "newToday", "timeToday");
            assertThat(deck.get("id").longValue()).isBetween(1L, (1L << 53) - 1);
        }
        JsonNode options = file.json("dconf").get("1");
        has(options, "id", "mod", "name", "usn", "maxTaken", "autoplay", "timer", "new", "rev", "lapse");
    }

    private static void has(JsonNode node, String... keys) {
        assertThat(node.fieldNames()).toIterable().contains(keys);
    }

    private static void notesFitTheirTypes(AnkiFile file) throws IOException {
        List<String> types = file.column("SELECT mid FROM notes ORDER BY id");
        for (int i = 0; i < types.size(); i++) {
            JsonNode model = file.json("models").get(types.get(i));
            assertThat(model).isNotNull();
            assertThat(file.fields(i)).hasSameSizeAs(model.get("flds"));
            assertThat(file.fields(i).get(0)).isNotBlank();
            file.fields(i).forEach(AnkiImportRules::fieldIsSafe);
            if (model.get("type").intValue() == 1) {
                assertThat(clozes(file.fields(i).get(0))).isNotEmpty().doesNotContain("");
            }
        }
        assertThat(file.guids()).doesNotHaveDuplicates();
        assertThat(file.column("SELECT tags FROM notes")).allMatch(tags -> tags.matches("( [^ \"]+)+ "));
    }

    private static void fieldIsSafe(String field) {
        assertThat(field.replaceAll("<br>|<img src=\"deckhand-[0-9a-f]{32}\\.jpg\" alt=\"[^\"<>]*\">", ""))
                .doesNotContain("<", ">", "[sound:", "[latex]", "[$");
        assertThat(count(field, "\\(")).isEqualTo(count(field, "\\)"));
        assertThat(field.chars()).noneMatch(c -> Character.isISOControl(c));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    /** What Anki hides, blank by blank. */
    static List<String> clozes(String field) {
        List<String> clozes = new ArrayList<>();
        Matcher matcher = CLOZE.matcher(field);
        while (matcher.find()) {
            clozes.add(matcher.group(2).strip());
        }
        return clozes;
    }

    private static void cardsFitTheirNotes(AnkiFile file) throws IOException {
        assertThat(file.column("SELECT nid FROM cards ORDER BY due"))
                .isEqualTo(file.column("SELECT id FROM notes ORDER BY id"));
        Set<String> decks = new HashSet<>();
        file.json("decks").fieldNames().forEachRemaining(decks::add);
        assertThat(decks).containsAll(file.column("SELECT DISTINCT did FROM cards"));
        assertThat(file.one("SELECT count(*) FROM cards WHERE type <> 0 OR queue <> 0 OR usn <> -1 OR ord <> 0"))
                .isEqualTo("0");
    }

    private static void mediaIsListedAndThere(AnkiFile file) throws IOException {
        Set<String> numbered = new HashSet<>(file.entries().keySet());
        assertThat(numbered).contains("collection.anki2", "media");
        numbered.removeAll(Set.of("collection.anki2", "media"));
        Set<String> listed = new HashSet<>();
        file.media().fieldNames().forEachRemaining(listed::add);
        assertThat(listed).isEqualTo(numbered);
        Set<String> names = new HashSet<>();
        file.media().forEach(name -> names.add(name.textValue()));
        assertThat(names).hasSameSizeAs(listed).allMatch(AnkiImportRules::safeName);
        assertThat(imagesShown(file)).containsExactlyInAnyOrderElementsOf(names);
    }

    private static boolean safeName(String name) {
        return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                && name.length() <= 120
                && Stream.of("[", "]", "<", ">", ":", "\"", "/", "?", "*", "^", "\\", "|")
                        .noneMatch(name::contains);
    }

    private static Set<String> imagesShown(AnkiFile file) {
        Set<String> shown = new HashSet<>();
        file.column("SELECT flds FROM notes").forEach(fields -> {
            Matcher image = IMAGE.matcher(fields);
            while (image.find()) {
                shown.add(image.group(1));
            }
        });
        return shown;
    }
}
