package routes.callback;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.ledger.Work;

/** Signs a callback for one attempt: the time stamp is part of what is signed, so a retry is signed anew. */
@Component
public class CallbackSigner {
    private final CallbackSettings settings;
    private final Clock clock;

    CallbackSigner(CallbackSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Without a secret there are no signatures, so no headers; the start has warned of it. */
    public Signed sign(Work.OfDelivery work, byte[] body) {
        long timestamp = clock.instant().getEpochSecond();
        if (settings.secret().isBlank()) {
            return new Signed(null, timestamp, null);
        }
        WebhookSigner signer = new WebhookSigner(settings.secret());
        return new Signed(
                signer.hexSignature(body), timestamp, signer.standardSignature(work.deliveryId(), timestamp, body));
    }

    /** {@code workerSignature} is lowercase hex, {@code webhookSignature} has the form {@code v1,<base64>}. */
    public record Signed(
            @Nullable String workerSignature,
            long timestamp,
            @Nullable String webhookSignature) {}
}
