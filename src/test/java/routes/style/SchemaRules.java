package routes.style;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Camel's own word on what a route file may hold: the canonical form, and what this version of Camel understands. The
 * two differ because the canonical schema is younger than the Camel that runs.
 */
final class SchemaRules {
    private static final String CANONICAL = "/camel-canonical/schema/camelYamlDsl-canonical.json";
    private static final String OF_THIS_CAMEL = "/schema/camelYamlDsl.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema canonical;
    private final JsonSchema ofThisCamel;

    SchemaRules() throws IOException {
        canonical = schema(mended(JSON.readTree(SchemaRules.class.getResource(CANONICAL))));
        ofThisCamel = schema(JSON.readTree(SchemaRules.class.getResource(OF_THIS_CAMEL)));
    }

    Stream<Finding> check(RouteFile file) {
        return Stream.concat(
                check("canonical-schema", canonical, file), check("schema-of-this-camel", ofThisCamel, file));
    }

    private static Stream<Finding> check(String rule, JsonSchema schema, RouteFile file) {
        return schema.validate(JSON.valueToTree(file.content())).stream()
                .map(message -> new Finding(rule, file.name(), message.getMessage()));
    }

    /** 4.22's canonical schema wants all 48 data formats at once in every {@code unmarshal}; the other one wants one. */
    private static JsonNode mended(JsonNode schema) {
        JsonNode unmarshal =
                schema.path("items").path("definitions").path("org.apache.camel.model.UnmarshalDefinition");
        ((ObjectNode) unmarshal).remove("required");
        return schema;
    }

    private static JsonSchema schema(JsonNode schema) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
    }
}
