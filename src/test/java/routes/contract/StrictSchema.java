package routes.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;

/**
 * A schema of the contract that refuses what it does not declare. The contract itself stays open, so that members can be
 * added; but a test must see that somebody added one.
 */
final class StrictSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchema schema;

    StrictSchema(ObjectNode standalone) {
        ObjectNode closed = standalone.deepCopy();
        close(closed);
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(closed, FORMATS);
    }

    List<String> findings(JsonNode value) {
        return schema.validate(value).stream()
                .map(message -> "value" + message.getMessage())
                .distinct()
                .toList();
    }

    List<String> findings(String json) {
        try {
            return findings(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return List.of("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(StrictSchema::close);
    }
}
