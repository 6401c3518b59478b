package routes.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import routes.failure.InvalidField;
import routes.failure.Refusal;

/**
 * The JSON of {@code POST /process} and of job messages. {@code s3Key} is a key of the store or a {@code file:} URI; the
 * last four may be left out.
 */
public record ProcessRequest(
        @Nullable String jobId,
        @Nullable String s3Key,
        @Nullable String email,
        @Nullable String language,
        @Nullable String prompt,
        @Nullable List<String> outputs,
        @Nullable String callback) {
    private static final int LONGEST = 1024;

    JobWishes wishes() {
        return new JobWishes(language, prompt, outputs, callback, required("email", email));
    }

    static Refusal malformed() {
        return new Refusal(
                "request-malformed",
                "The body is not the JSON object that was expected; send one with application/json");
    }

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
