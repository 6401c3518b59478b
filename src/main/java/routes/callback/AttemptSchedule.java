package routes.callback;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery is tried again. The first three attempts, which help over a receiver's short break, come on the second;
 * the later ones are spread so that receivers that were down together are not all called together.
 */
public final class AttemptSchedule {
    private static final int PUNCTUAL = 3;

    private final List<Duration> delays;
    private final double jitter;

    /**
     * @param delays the wait before each attempt; the first is the wait before the first attempt
     * @param jitter by which part of itself a wait may be shorter or longer, from 0 to 1
     */
    public AttemptSchedule(List<Duration> delays, double jitter) {
        if (delays.isEmpty() || delays.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException(
                    "a schedule needs at least one delay and none below zero, got " + delays);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("jitter lies between 0 and 1, got " + jitter);
        }
        this.delays = List.copyOf(delays);
        this.jitter = jitter;
    }

    /**
     * The wait before the next attempt, never shorter than what the receiver asked for; empty when all attempts are made and
     * the delivery is dead.
     */
    public Optional<Duration> delayAfter(int attemptsMade, Optional<Duration> retryAfter, RandomGenerator random) {
        if (attemptsMade >= delays.size()) {
            return Optional.empty();
        }
        Duration planned = delays.get(attemptsMade);
        Duration delay = attemptsMade < PUNCTUAL ? planned : spread(planned, random);
        return Optional.of(
                retryAfter.filter(asked -> asked.compareTo(delay) > 0).orElse(delay));
    }

    public int attempts() {
        return delays.size();
    }

    private Duration spread(Duration planned, RandomGenerator random) {
        double factor = 1 + jitter * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(planned.toMillis() * factor));
    }
}
