package routes.failure;

import org.jspecify.annotations.Nullable;

/** A refusal that no deck is at fault for, and that passes: work that meets it is tried again until it is over. */
public class Outage extends Refusal {
    public Outage(String code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
