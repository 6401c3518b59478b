package routes.failure;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pause before the next try: doubling, bounded, and with jitter so that not all come back at once. */
public final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private Backoff() {}

    /** Between half and all of {@code first * 2^failures}, but never more than {@code longest}. */
    public static Duration after(int failures, Duration first, Duration longest, RandomGenerator random) {
        double full = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, Math.min(failures, MOST_DOUBLINGS)));
        return Duration.ofMillis((long) (full / 2 + full / 2 * random.nextDouble()));
    }
}
