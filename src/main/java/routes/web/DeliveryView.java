package routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import routes.ledger.Delivery;

/** Where a callback stands, in the names of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        String id,
        String state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer lastStatus) {
    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(), delivery.state(), delivery.attempts(), delivery.nextAttemptAt(), delivery.lastStatus());
    }
}
