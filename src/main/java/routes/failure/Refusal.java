package routes.failure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that can't be done, said once for the log, the job's state, the API and the callback.
 *
 * <p>{@code code} is stable and listed in {@code docs/contract/errors.md}, for example {@code deck-encrypted}; the message
 * is one sentence that names the file, the limit and the setting, and ends with the next step. Neither holds document
 * text, a secret or an e-mail address.
 */
public class Refusal extends RuntimeException {
    private final String code;

    public Refusal(String code, String message) {
        this(code, message, null);
    }

    public Refusal(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public String code() {
        return code;
    }
}
