package routes.web;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** When {@code /health} gives up: the ledger or the disk was silent for {@code patience}, or less than {@code minFree} is left. */
@Validated
@ConfigurationProperties("deckhand.health")
record HealthSettings(
        @DefaultValue("15s") @NotNull Duration patience,
        @DefaultValue("200MB") @NotNull DataSize minFree) {}
