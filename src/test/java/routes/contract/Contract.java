package routes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code openapi.yaml} as a tree in which references are followed and operations are found by a real path. */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode root;

    private Contract(JsonNode root) {
        this.root = root;
    }

    static Contract read(Path file) {
        try {
            Object yaml = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return new Contract(JSON.valueToTree(yaml));
        } catch (IOException e) {
            throw new IllegalStateException(file + " can't be read", e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** The operation that serves {@code path}, for example {@code /jobs/{id}} for {@code /jobs/job-42?x=1}. */
    Optional<JsonNode> operation(String method, String path) {
        String bare = path.replaceFirst("\\?.*", "");
        return paths().filter(template -> bare.matches(pattern(template)))
                .map(template -> root.path("paths").path(template).path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    JsonNode webhook(String name) {
        JsonNode webhook = root.path("webhooks").path(name).path("post");
        if (webhook.isMissingNode()) {
            throw new IllegalArgumentException("the contract has no webhook " + name);
        }
        return webhook;
    }

    Stream<String> paths() {
        return names(root.path("paths"));
    }

    Stream<String> methods(String template) {
        return names(root.path("paths").path(template)).filter(name -> !name.equals("parameters"));
    }

    /** The node itself, or the one that its {@code $ref} points to. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isTextual() ? resolve(root.at(reference.asText().substring(1))) : node;
    }

    /** A schema that stands alone: with all components, so that its references lead somewhere. */
    ObjectNode standalone(JsonNode schema) {
        ObjectNode alone = JSON.createObjectNode().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        alone.set("allOf", JSON.createArrayNode().add(schema));
        alone.set("components", root.path("components"));
        return alone;
    }

    static Stream<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false);
    }

    private String pattern(String template) {
        boolean manySegments = StreamSupport.stream(
                        root.path("paths").path(template).path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("x-many-segments").asBoolean());
        return template.replaceAll("\\{[^}]+}", manySegments ? ".+" : "[^/]+");
    }
}
