package blackbox.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request with what became of it. */
public final class Call {
    private final ModelRequest request;
    private final Reply reply;
    private volatile @Nullable Instant answeredAt;
    private volatile boolean gone;

    Call(ModelRequest request, Reply reply) {
        this.request = request;
        this.reply = reply;
    }

    public ModelRequest request() {
        return request;
    }

    public Reply reply() {
        return reply;
    }

    /** When the answer was written, null while the request waits or when the connection was gone. */
    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Whether the answer could not be written because the client had left. */
    public boolean gone() {
        return gone;
    }

    public boolean answeredBefore(Instant moment) {
        Instant at = answeredAt;
        return at != null && at.isBefore(moment);
    }

    public boolean waiting() {
        return answeredAt == null && !gone;
    }

    void answered() {
        answeredAt = Instant.now();
    }

    void clientGone() {
        gone = true;
    }
}
