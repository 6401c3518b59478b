package routes.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a provider that refused is left in peace while others of its chain answer: as long as it asks for, else a pause
 * that doubles while it goes on refusing, and the longest pause at once where waiting alone doesn't help.
 */
final class Rest {
    private static final int MOST_DOUBLINGS = 20;

    private final Clock clock;
    private final Duration first;
    private final Duration longest;
    private @Nullable ModelRefusal reason;
    private Instant until = Instant.MIN;
    private int pauses;
    private boolean tried;

    Rest(Clock clock, Duration first, Duration longest) {
        this.clock = clock;
        this.first = first;
        this.longest = longest;
    }

    /**
     * Why the provider is not to be asked now, with the time that is left; empty when it may be. After a rest one caller goes
     * ahead, and the others wait for what comes of it: a provider that hangs must not hold all of them again.
     */
    synchronized Optional<ModelRefusal> reason() {
        if (reason == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            return Optional.of(reason.after(Duration.between(now, until)));
        }
        tried = true;
        until = now.plus(pause(reason));
        return Optional.empty();
    }

    /** An answer that was on its way when the rest began doesn't end it. */
    synchronized void answered() {
        if (tried || !clock.instant().isBefore(until)) {
            reason = null;
            pauses = 0;
            tried = false;
            until = Instant.MIN;
        }
    }

    /** The refusal with the time to wait; calls that were under way together count as one. */
    synchronized ModelRefusal refused(ModelRefusal refusal) {
        Instant now = clock.instant();
        if (tried || !now.isBefore(until)) {
            pauses = Math.min(pauses + 1, MOST_DOUBLINGS);
            tried = false;
            until = now;
        }
        Instant end = now.plus(pause(refusal));
        until = end.isAfter(until) ? end : until;
        reason = refusal;
        return refusal.after(Duration.between(now, until));
    }

    private Duration pause(ModelRefusal refusal) {
        if (refusal.retryAfter() != null) {
            return refusal.retryAfter();
        }
        Duration doubled = first.multipliedBy(1L << Math.max(0, pauses - 1));
        return refusal.mayRetry() && doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
