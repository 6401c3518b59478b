package routes.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What Spring itself refuses, in the words of the contract. */
final class SpringProblems {
    private static final Map<HttpStatus, Said> BY_STATUS = Map.of(
            HttpStatus.NOT_FOUND,
                    new Said(
                            "path-unknown",
                            "Nothing answers at this path; look into docs/contract/openapi.yaml for what does"),
            HttpStatus.METHOD_NOT_ALLOWED,
                    new Said("method-not-allowed", "This path does not know this method; use one that Allow names"),
            HttpStatus.NOT_ACCEPTABLE,
                    new Said("not-acceptable", "The answer is not to be had in this form; accept application/json"),
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new Said("media-type-unsupported", "A body of this Content-Type is not read here; send another"),
            HttpStatus.BAD_REQUEST, new Said("request-malformed", "The request can't be read; correct it"));

    private SpringProblems() {}

    static Optional<Problem> of(Throwable failure) {
        if (failure instanceof MethodArgumentTypeMismatchException wrong) {
            return Optional.of(invalid(wrong.getName(), "is not of its form"));
        } else if (failure instanceof MissingServletRequestParameterException missing) {
            return Optional.of(invalid(missing.getParameterName(), "is missing"));
        } else if (failure instanceof MultipartException && !(failure instanceof MaxUploadSizeExceededException)) {
            return Optional.of(of(HttpStatus.BAD_REQUEST));
        } else if (failure instanceof HttpMessageNotReadableException) {
            return Optional.of(of(HttpStatus.BAD_REQUEST));
        }
        return failure instanceof ErrorResponse refused
                ? Optional.of(of(HttpStatus.valueOf(refused.getStatusCode().value())))
                : Optional.empty();
    }

    static Problem of(HttpStatus status) {
        Said said = BY_STATUS.getOrDefault(status, new Said(usualCode(status), status.getReasonPhrase()));
        return Problem.of(status, said.code(), null, said.message());
    }

    private static Problem invalid(String field, String what) {
        return Problem.of(HttpStatus.BAD_REQUEST, "field-invalid", field, field + " " + what + "; correct it");
    }

    private static String usualCode(HttpStatus status) {
        return status.is4xxClientError() ? "request-refused" : "internal-error";
    }

    private record Said(String code, String message) {}
}
