package routes.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the ledger lies, how long a lease lasts without being renewed, and which jobs this process takes part in:
 * a worker sees only the jobs of its {@code pool}.
 */
@Validated
@ConfigurationProperties("deckhand.ledger")
public record LedgerSettings(
        @NotBlank String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("15s") @NotNull Duration lease,
        @DefaultValue("serve") @NotBlank String pool) {
    private static final int RENEWALS = 120;

    /** For how long one attempt keeps its lease at the most, however alive its process is. */
    Duration longestHold() {
        return lease.multipliedBy(RENEWALS);
    }

    boolean embedded() {
        return url.startsWith("jdbc:sqlite:");
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "LedgerSettings[lease=" + lease + ", pool=" + pool + "]";
    }
}
