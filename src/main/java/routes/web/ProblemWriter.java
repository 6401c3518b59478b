package routes.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import routes.failure.Refusal;

/** Writes what a caller is told about a failure, for Spring's handlers and for the HTTP routes alike. */
@Component
public class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    /** The problem to answer with; its status is the answer's. What is our own fault is logged with its trace. */
    public Problem write(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Problem> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        LOG.error("a request could not be answered", failure);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                null,
                "Deckhand failed inside; look into its log and report it");
    }

    private static Optional<Problem> known(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return Optional.of(Problem.of(RefusalStatus.of(refusal), refusal));
        } else if (cause instanceof JsonProcessingException broken) {
            return Optional.of(notJson(broken));
        } else if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            LOG.error("the ledger did not do what it was asked", cause);
            return Optional.of(Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "ledger-unreachable",
                    null,
                    "The ledger does not answer; send the request again later"));
        }
        return SpringProblems.of(cause);
    }

    /** Says where, never what: the body may hold an e-mail address. */
    private static Problem notJson(JsonProcessingException broken) {
        String field = broken instanceof JsonMappingException mapping ? firstName(mapping) : null;
        return field == null
                ? Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "request-malformed",
                        null,
                        "The body is not the JSON object that was expected; send one with application/json")
                : Problem.of(HttpStatus.BAD_REQUEST, "field-invalid", field, field + " is not a text; send it as one");
    }

    private static @Nullable String firstName(JsonMappingException mapping) {
        return mapping.getPath().isEmpty() ? null : mapping.getPath().get(0).getFieldName();
    }
}
