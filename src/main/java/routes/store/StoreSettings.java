package routes.store;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which store is active and how long its links last. The folder store's links start with {@code publicUrl}, the address
 * under which this service is reached from outside.
 */
@Validated
@ConfigurationProperties("deckhand.store")
public record StoreSettings(
        @DefaultValue("folder") @NotBlank String kind,
        @DefaultValue("24h") @NotNull Duration linkLifetime,
        @DefaultValue("http://localhost:8000") @NotBlank String publicUrl) {}
