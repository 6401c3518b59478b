package routes.callback;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callbacks are signed and when they are tried. {@code schedule} has the pause before each attempt, the first
 * included; {@code jitter} is the share by which the longer ones may be shorter or longer; {@code secretInBody} sends the secret along as
 * one description of the old contract has it.
 * {@code allowPrivateAddresses} lets callbacks go to loopback and private networks, where the operator's own receiver often is.
 */
@ConfigurationProperties("deckhand.callback")
public record CallbackSettings(
        @DefaultValue("") String secret,

        @DefaultValue({"0s", "1s", "2s", "5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> schedule,

        @DefaultValue("0.1") double jitter,
        @DefaultValue("false") boolean secretInBody,
        @DefaultValue("true") boolean allowPrivateAddresses) {
    /** Never shows the secret. */
    @Override
    public String toString() {
        return "CallbackSettings[schedule=" + schedule + ", jitter=" + jitter + "]";
    }
}
