package routes.ledger;

import org.jspecify.annotations.Nullable;

/** Who described some slides of a job; {@code model} is null for the offline engine. */
public record Describer(String provider, @Nullable String model) {
    public boolean offline() {
        return provider.equals("offline");
    }
}
