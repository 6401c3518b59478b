package routes.web;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.http.HttpStatus;
import routes.failure.Refusal;

/** The HTTP status that goes with a refusal's code; a code that is not listed is 422: understood, but it can't be done. */
final class RefusalStatus {
    private static final Map<String, HttpStatus> BY_CODE = Map.ofEntries(
            entry("field-invalid", HttpStatus.BAD_REQUEST),
            entry("request-malformed", HttpStatus.BAD_REQUEST),
            entry("message-not-understood", HttpStatus.BAD_REQUEST),
            entry("message-too-large", HttpStatus.PAYLOAD_TOO_LARGE),
            entry("link-invalid", HttpStatus.FORBIDDEN),
            entry("job-not-found", HttpStatus.NOT_FOUND),
            entry("delivery-not-found", HttpStatus.NOT_FOUND),
            entry("object-not-found", HttpStatus.NOT_FOUND),
            entry("job-ended", HttpStatus.CONFLICT),
            entry("link-expired", HttpStatus.GONE),
            entry("upload-too-large", HttpStatus.PAYLOAD_TOO_LARGE),
            entry("ledger-unreachable", HttpStatus.SERVICE_UNAVAILABLE),
            entry("store-unreachable", HttpStatus.SERVICE_UNAVAILABLE),
            entry("bucket-not-found", HttpStatus.SERVICE_UNAVAILABLE),
            entry("bucket-elsewhere", HttpStatus.SERVICE_UNAVAILABLE),
            entry("bucket-forbidden", HttpStatus.SERVICE_UNAVAILABLE),
            entry("credentials-missing", HttpStatus.SERVICE_UNAVAILABLE),
            entry("credentials-refused", HttpStatus.SERVICE_UNAVAILABLE),
            entry("busy", HttpStatus.SERVICE_UNAVAILABLE));

    private RefusalStatus() {}

    static HttpStatus of(Refusal refusal) {
        return BY_CODE.getOrDefault(refusal.code(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
