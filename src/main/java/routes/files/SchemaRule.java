package routes.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import routes.failure.Refusal;

/** Holds a file to Camel's canonical schema, which visual editors know. */
final class SchemaRule {
    private static final String CANONICAL = "/camel-canonical/schema/camelYamlDsl-canonical.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode text = mended(read());
    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(text);

    Stream<Finding> check(RouteTree tree) {
        return schema.validate(JSON.valueToTree(tree.content())).stream()
                .filter(message -> !isSettingForAnotherType(message))
                .map(message -> tree.file().finding(line(tree, message), sentence(message)));
    }

    /** A setting may stand where a number or a yes is wanted: Camel puts it there before it looks. */
    private static boolean isSettingForAnotherType(ValidationMessage message) {
        return (message.getType().equals("type") || message.getType().equals("enum"))
                && message.getInstanceNode() != null
                && message.getInstanceNode().asText().contains("{{");
    }

    private static int line(RouteTree tree, ValidationMessage message) {
        String place = pointer(message);
        String inside = message.getProperty();
        return (inside == null
                        ? tree.spot(place)
                        : tree.spot(join(place, inside)).or(() -> tree.spot(place)))
                .map(Spot::line)
                .orElse(1);
    }

    private String sentence(ValidationMessage message) {
        String name = String.valueOf(message.getProperty());
        String where = where(pointer(message));
        return switch (message.getType()) {
            case "additionalProperties" ->
                "%s has no %s%s".formatted(where, name, Nearest.or("see Camel's reference", name, known(message)));
            case "required" -> "%s needs %s; add it".formatted(where, name);
            case "type" ->
                "%s will not do here (%s); write it in the canonical form"
                        .formatted(where, message.getError() == null ? message.getMessage() : message.getError());
            default -> where + ": " + message.getMessage();
        };
    }

    /** The names that the schema has at this place. */
    private List<String> known(ValidationMessage message) {
        var place = message.getSchemaLocation().getFragment();
        JsonNode at = text;
        for (int i = 0; i < place.getNameCount() - 1; i++) {
            at = at.path(String.valueOf(place.getElement(i)));
        }
        List<String> names = new ArrayList<>();
        at.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The last word of the path. */
    private static String where(String pointer) {
        String[] keys = pointer.split("/");
        for (int i = keys.length - 1; i >= 0; i--) {
            if (!keys[i].matches("\\d*")) {
                return keys[i].equals("steps") ? "a step" : keys[i];
            }
        }
        return "the file";
    }

    private static String pointer(ValidationMessage message) {
        StringBuilder pointer = new StringBuilder();
        var place = message.getInstanceLocation();
        for (int i = 0; i < place.getNameCount(); i++) {
            pointer.append(i == 0 ? "" : "/").append(place.getElement(i));
        }
        return pointer.toString();
    }

    private static String join(String place, String inside) {
        return place.isEmpty() ? inside : place + "/" + inside;
    }

    private static JsonNode read() {
        try (InputStream schema = SchemaRule.class.getResourceAsStream(CANONICAL)) {
            return JSON.readTree(schema);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("routes-unreadable", "Camel's schema for routes can't be read; install Deckhand anew", e);
        }
    }

    /** 4.22's canonical schema wants all 48 data formats at once in every {@code unmarshal}. */
    private static JsonNode mended(JsonNode schema) {
        JsonNode unmarshal =
                schema.path("items").path("definitions").path("org.apache.camel.model.UnmarshalDefinition");
        if (unmarshal instanceof ObjectNode definition) {
            definition.remove("required");
        }
        return schema;
    }
}
