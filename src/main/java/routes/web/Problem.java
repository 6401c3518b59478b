package routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import routes.failure.InvalidField;
import routes.failure.Refusal;

/** What a caller is told when something is refused: RFC 9457 with a stable code and the next step. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        String nextStep) {
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status from 400 to 599, got " + status);
        }
    }

    static Problem of(HttpStatus status, Refusal refusal) {
        String field = refusal instanceof InvalidField invalid ? invalid.field() : null;
        return of(status, refusal.code(), field, String.valueOf(refusal.getMessage()));
    }

    /** {@code message} is a sentence with the next step behind its last semicolon. */
    static Problem of(HttpStatus status, String code, @Nullable String field, String message) {
        int cut = message.lastIndexOf("; ");
        return new Problem(
                "urn:deckhand:error:" + code,
                status.getReasonPhrase(),
                status.value(),
                cut < 0 ? message : message.substring(0, cut),
                code,
                field,
                cut < 0 ? usualNextStep(status) : capitalized(message.substring(cut + 2)));
    }

    private static String usualNextStep(HttpStatus status) {
        return status.is4xxClientError()
                ? "Correct the request and send it again"
                : "Send the request again later; the log of Deckhand says more";
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
