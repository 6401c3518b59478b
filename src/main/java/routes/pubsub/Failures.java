package routes.pubsub;

import java.util.LinkedHashMap;
import java.util.Map;
import routes.failure.Outage;
import routes.failure.Refusal;

/** How often each of the latest messages failed in this process, and what a failure says. */
final class Failures {
    private static final int MOST = 10_000;

    private final Map<String, Integer> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** How often the message had failed before; one more from now on. */
    synchronized int count(String messageId) {
        return counts.merge(messageId, 1, Integer::sum) - 1;
    }

    synchronized void forget(String messageId) {
        counts.remove(messageId);
    }

    /** Whether the message itself is to blame, so that others may fare better. */
    static boolean isOfTheMessage(Throwable failure) {
        return root(failure) instanceof Refusal refusal && !(refusal instanceof Outage);
    }

    /** Failures of a bean or behind another route arrive wrapped. */
    static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Refusal) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
