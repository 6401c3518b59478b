package routes.event;

import static routes.event.ForeignJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a CloudEvent says, whichever of its forms it came in: its type and its data. */
record CloudEvent(String type, JsonNode data) {
    CloudEvent {
        if (!data.isObject()) {
            throw NotUnderstood.because("the data of the event is no JSON object");
        }
    }

    /** Of an envelope that holds the data, or of the attributes alone. */
    static CloudEvent of(JsonNode attributes, JsonNode data) {
        if (!attributes.path("specversion").asText().equals("1.0")) {
            throw NotUnderstood.because("it is no CloudEvent of specversion 1.0");
        }
        text(attributes, "/id");
        text(attributes, "/source");
        return new CloudEvent(text(attributes, "/type"), data);
    }

    static CloudEvent of(JsonNode envelope) {
        JsonNode encoded = envelope.path("data_base64");
        return of(
                envelope, encoded.isTextual() ? ForeignJson.read(decoded(encoded.textValue())) : envelope.path("data"));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw NotUnderstood.because("data_base64 is no base64");
        }
    }
}
