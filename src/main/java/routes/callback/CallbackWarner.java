package routes.callback;

import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.ledger.CallbackTarget;

/** Says at the start what is unwise about the callbacks' settings. */
@Component
class CallbackWarner {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackWarner.class);

    private final CallbackTarget target;
    private final CallbackSettings settings;

    CallbackWarner(CallbackTarget target, CallbackSettings settings) {
        this.target = target;
        this.settings = settings;
    }

    @PostConstruct
    void warn() {
        if (target.url().isBlank()) {
            return;
        }
        if (settings.secret().isBlank()) {
            LOG.warn(
                    "callbacks are not signed, so their receiver can't know who sent them; set WORKER_CALLBACK_SECRET");
        }
        if (settings.secretInBody()) {
            LOG.warn("every callback shows the secret in its body; set deckhand.callback.secret-in-body=false when the"
                    + " receiver checks a signature");
        }
    }
}
