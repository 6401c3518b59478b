package blackbox.model;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the stub answers one request. {@code latency} null means the stub's usual one; {@code headers} go out with the
 * answer, for example {@code Retry-After}.
 */
public record Reply(
        Kind kind,
        int status,
        Map<String, String> headers,
        @Nullable Duration latency) {

    /** What stands in the answer. */
    public enum Kind {
        /** A study answer that fits the schema. */
        ANSWER,
        /** An OpenAI error object with the status. */
        ERROR,
        /** 200, but the content is not JSON. */
        MALFORMED,
        /** 200, the content stops in the middle, finish_reason length. */
        TRUNCATED,
        /** 200, JSON of another shape than asked for. */
        WRONG_SHAPE,
        /** The connection ends without an answer. */
        DROPPED
    }

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply answer() {
        return new Reply(Kind.ANSWER, 200, Map.of(), null);
    }

    public static Reply answerAfter(Duration latency) {
        return answer().after(latency);
    }

    public static Reply tooManyRequests(int retryAfterSeconds) {
        return new Reply(Kind.ERROR, 429, Map.of("Retry-After", Integer.toString(retryAfterSeconds)), null);
    }

    public static Reply error(int status) {
        return new Reply(Kind.ERROR, status, Map.of(), null);
    }

    public static Reply malformed() {
        return new Reply(Kind.MALFORMED, 200, Map.of(), null);
    }

    public static Reply truncated() {
        return new Reply(Kind.TRUNCATED, 200, Map.of(), null);
    }

    public static Reply wrongShape() {
        return new Reply(Kind.WRONG_SHAPE, 200, Map.of(), null);
    }

    public static Reply dropped() {
        return new Reply(Kind.DROPPED, 0, Map.of(), null);
    }

    public Reply after(Duration wait) {
        return new Reply(kind, status, headers, wait);
    }
}
