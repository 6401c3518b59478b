package routes.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** JSON that others wrote: of bounded size and depth, and what is wrong with it is told without a word of it. */
final class ForeignJson {
    /** Neither a queue nor a bus carries more in one message. */
    static final int LARGEST = 1024 * 1024;

    private static final int DEEPEST = 50;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LARGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ForeignJson() {}

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            throw NotUnderstood.because("it is nested deeper than " + DEEPEST + " or longer than " + LARGEST);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw NotUnderstood.because(
                    at == null
                            ? "it is no JSON"
                            : "it is no JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    static <T> T as(Class<T> type, JsonNode node) {
        try {
            return JSON.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw NotUnderstood.because("a member has not the type that it should have");
        }
    }

    /** The text at a pointer such as {@code /s3/bucket/name}, which must be there. */
    static String text(JsonNode node, String pointer) {
        String text = textOrNone(node, pointer);
        if (text == null) {
            throw NotUnderstood.because("it has no text at " + pointer);
        }
        return text;
    }

    /** Numbers are texts too; null for what is absent, empty, or not one value. */
    static @Nullable String textOrNone(JsonNode node, String pointer) {
        JsonNode found = node.at(pointer);
        return found.isValueNode() && !found.isNull() && !found.asText().isEmpty() ? found.asText() : null;
    }
}
