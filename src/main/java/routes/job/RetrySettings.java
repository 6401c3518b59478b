package routes.job;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How often splitting and packing are tried when the machine, not the deck, is at fault, and the pause that doubles. */
@Validated
@ConfigurationProperties("deckhand.retry")
public record RetrySettings(
        @DefaultValue("5") @Min(1) int tries,
        @DefaultValue("1s") @NotNull Duration backoff,
        @DefaultValue("60s") @NotNull Duration longestBackoff) {}
