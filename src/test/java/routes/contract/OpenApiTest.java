package routes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final Contract CONTRACT = Contract.read(Path.of("docs/contract/openapi.yaml"));

    @Test
    void everyExampleKeepsItsOwnSchema() {
        List<JsonNode> contents = new ArrayList<>();
        CONTRACT.root().findValues("content").forEach(content -> content.forEach(contents::add));
        List<String> checked = new ArrayList<>();
        for (JsonNode media : contents) {
            media.path("examples").fields().forEachRemaining(example -> {
                checked.add(example.getKey());
                assertThat(new StrictSchema(CONTRACT.standalone(media.path("schema")))
                                .findings(example.getValue().path("value")))
                        .as(example.getKey())
                        .isEmpty();
            });
        }
        assertThat(checked).hasSizeGreaterThan(15);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(CONTRACT.root().findValuesAsText("$ref"))
                .hasSizeGreaterThan(30)
                .allSatisfy(reference -> {
                    assertThat(reference).startsWith("#/components/");
                    assertThat(CONTRACT.root().at(reference.substring(1)).isMissingNode())
                            .as(reference)
                            .isFalse();
                });
    }

    @Test
    void everyOperationHasANameAndASummary() {
        assertThat(operations()).hasSizeGreaterThan(10).allSatisfy(operation -> assertThat(Contract.names(operation))
                .contains("operationId", "summary", "tags", "responses"));
        assertThat(operations().map(operation -> operation.path("operationId").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyParameterInAPathIsDeclared() {
        CONTRACT.paths().filter(path -> path.contains("{")).forEach(path -> {
            JsonNode parameters = CONTRACT.root().path("paths").path(path).path("parameters");
            List<String> names = new ArrayList<>();
            parameters.forEach(parameter ->
                    names.add(CONTRACT.resolve(parameter).path("name").asText()));
            assertThat(names).anySatisfy(name -> assertThat(path).contains("{" + name + "}"));
        });
    }

    private static Stream<JsonNode> operations() {
        return CONTRACT.paths().flatMap(path -> CONTRACT.methods(path)
                .map(method -> CONTRACT.root().path("paths").path(path).path(method)));
    }
}
