package routes.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A callback and where it stands: {@code pending}, {@code delivered}, {@code refused} (410) or {@code dead}. */
public record Delivery(
        String id,
        String jobId,
        String event,
        String state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError) {}
