package routes.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes members of a JSON object as they come; texts are cleaned, for half a surrogate pair can't be UTF-8. */
final class SummaryJson {
    private final JsonGenerator json;

    SummaryJson(JsonGenerator json) {
        this.json = json;
    }

    /** What writes the members of one object. */
    interface Members {
        void write() throws IOException;
    }

    /** What writes the members of one object of an array. */
    interface MembersOf<T> {
        void write(T element) throws IOException;
    }

    void text(String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value == null ? null : CleanText.of(value));
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void truth(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(CleanText.of(value));
        }
        json.writeEndArray();
    }

    void numbers(String name, List<Integer> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    void tokens(long input, long output) throws IOException {
        object("tokens", () -> {
            number("input", input);
            number("output", output);
        });
    }

    void object(String name, Members members) throws IOException {
        json.writeObjectFieldStart(name);
        members.write();
        json.writeEndObject();
    }

    <T> void array(String name, Iterable<? extends T> elements, MembersOf<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            json.writeStartObject();
            members.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
