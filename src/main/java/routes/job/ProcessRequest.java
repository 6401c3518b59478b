package routes.job;

import org.jspecify.annotations.Nullable;
import routes.failure.InvalidField;

/** The JSON of {@code POST /process}. {@code s3Key} is a key of the store or a {@code file:} URI. */
public record ProcessRequest(
        @Nullable String jobId,
        @Nullable String s3Key,
        @Nullable String email,
        @Nullable String language) {
    private static final int LONGEST = 1024;

    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidField(field, field + " is missing or empty; send it as a text");
        }
        if (value.length() > LONGEST) {
            throw new InvalidField(field, field + " is longer than " + LONGEST + " characters; send a shorter one");
        }
        return value.strip();
    }
}
