package routes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds real requests, responses and webhooks to {@code docs/contract/openapi.yaml}: status, content type, required
 * headers and every member of the body. Each method gives what is wrong in sentences, and nothing when all is well.
 */
public final class ContractValidator {
    private final Contract contract;

    private ContractValidator(Contract contract) {
        this.contract = contract;
    }

    /** The contract of this project; {@code file} is relative to the project's folder. */
    public static ContractValidator of(Path file) {
        return new ContractValidator(Contract.read(file));
    }

    /** {@code path} is the real one, with or without its query. */
    public List<String> findings(String method, String path, RealResponse response) {
        String call = method + " " + path;
        Optional<JsonNode> operation = contract.operation(method, path);
        if (operation.isEmpty()) {
            return List.of(call + " is not in the contract");
        }
        JsonNode declared = operation.get().path("responses").path(String.valueOf(response.status()));
        if (declared.isMissingNode()) {
            return List.of(call + " answered " + response.status() + ", which the contract does not declare");
        }
        return ofResponse(contract.resolve(declared), response);
    }

    public List<String> findingsOfRequest(String method, String path, String contentType, String body) {
        return contract.operation(method, path)
                .map(operation -> ofBody(operation.path("requestBody").path("content"), contentType, body))
                .orElseGet(() -> List.of(method + " " + path + " is not in the contract"));
    }

    /** {@code headers} in any case, one value each. */
    public List<String> findingsOfWebhook(String name, Map<String, String> headers, String body) {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        JsonNode webhook = contract.webhook(name);
        List<String> findings = new ArrayList<>();
        webhook.path("parameters")
                .forEach(header -> findings.addAll(ofHeader(
                        header.path("name").asText(),
                        header,
                        anyCase.getOrDefault(header.path("name").asText(), ""))));
        String contentType = anyCase.getOrDefault("Content-Type", "").replaceFirst(";.*", "");
        findings.addAll(ofBody(webhook.path("requestBody").path("content"), contentType, body));
        return findings;
    }

    private List<String> ofResponse(JsonNode declared, RealResponse response) {
        List<String> findings = new ArrayList<>();
        declared.path("headers")
                .fields()
                .forEachRemaining(header -> findings.addAll(
                        ofHeader(header.getKey(), header.getValue(), response.header(header.getKey()))));
        findings.addAll(ofBody(declared.path("content"), response.contentType(), response.body()));
        return findings;
    }

    private List<String> ofHeader(String name, JsonNode declared, String value) {
        if (value.isEmpty()) {
            return declared.path("required").asBoolean() ? List.of("the header " + name + " is missing") : List.of();
        }
        return schema(declared.path("schema")).findings(TextNode.valueOf(value)).stream()
                .map(finding -> "the header " + name + ": " + finding)
                .toList();
    }

    private List<String> ofBody(JsonNode content, String contentType, String body) {
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("a body where the contract declares none");
        }
        JsonNode media = content.has(contentType) ? content.path(contentType) : content.path("*/*");
        if (media.isMissingNode()) {
            return List.of("the content type is '" + contentType + "', not one of "
                    + Contract.names(content).toList());
        }
        return media.has("schema") ? schema(media.path("schema")).findings(body) : List.of();
    }

    private StrictSchema schema(JsonNode schema) {
        return new StrictSchema(contract.standalone(schema));
    }
}
