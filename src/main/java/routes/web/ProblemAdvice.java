package routes.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every failed request as a problem, whoever raised it. */
@RestControllerAdvice
class ProblemAdvice {
    private final ProblemWriter problems;
    private final UploadSettings uploads;

    ProblemAdvice(ProblemWriter problems, UploadSettings uploads) {
        this.problems = problems;
        this.uploads = uploads;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> answer(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // nobody is there to read an answer
        }
        Problem problem =
                problems.write(failure instanceof MaxUploadSizeExceededException ? uploads.tooLarge() : failure);
        return ResponseEntity.status(problem.status())
                .headers(failure instanceof ErrorResponse refused ? refused.getHeaders() : HttpHeaders.EMPTY)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
