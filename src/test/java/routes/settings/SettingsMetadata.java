package routes.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what IDEs read to complete and explain settings. */
final class SettingsMetadata {
    static final Path PLACE = Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");

    private final SettingsFile file;
    private final Map<String, String> types;

    /** {@code types} has those that records ask for; others are told by their default. */
    SettingsMetadata(SettingsFile file, Map<String, String> types) {
        this.file = file;
        this.types = types;
    }

    String text() throws JsonProcessingException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("groups", List.of());
        all.put("properties", file.own().stream().map(this::property).toList());
        all.put("hints", List.of());
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all) + "\n";
    }

    private Map<String, Object> property(Entry entry) {
        String type = types.getOrDefault(entry.key(), guess(entry.standard()));
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", entry.key());
        property.put("type", type);
        property.put("description", entry.comment());
        property.put("defaultValue", value(type, entry.standard()));
        return property;
    }

    private static String guess(String value) {
        Class<?> type =
                value.matches("true|false") ? Boolean.class : value.matches("\\d+") ? Integer.class : String.class;
        return type.getName();
    }

    private static Object value(String type, String value) {
        if (type.equals("java.lang.Boolean") && value.matches("true|false")) {
            return Boolean.valueOf(value);
        }
        return type.equals("java.lang.Integer") && value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;
    }
}
