package routes.llm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers every call to a model, so that an answer that was received is never paid for twice. */
public interface CallBook {
    /**
     * An answer that was received for the same request before, by whichever job; preferably the one this slide of this
     * job has paid for itself, which then does not count as {@code remembered}.
     */
    Optional<Reply> find(String requestHash, String jobId, int slide);

    /** Notes, before it is sent, that a call is made; returns the call's id. */
    String sent(String requestHash, String jobId, int slide, String provider, String model);

    /** Keeps an answer before anything else is done with it. */
    void answered(String callId, Reply reply);

    /** Notes that the call brought no answer: refused ({@code failed}) or nobody knows ({@code unknown}). */
    void failed(String callId, String state, String errorCode);

    /** What a model answered. */
    record Reply(String text, @Nullable String finishReason, long inputTokens, long outputTokens, boolean remembered) {}
}
