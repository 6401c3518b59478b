package routes.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"0, 500", "1, 1000", "2, 2000", "5, 16000", "6, 30000", "31, 30000", "2000000000, 30000"})
    void doublesUpToItsLongest(int failures, long least) {
        assertThat(after(failures, 0)).isEqualTo(Duration.ofMillis(least));
        assertThat(after(failures, 0.5)).isEqualTo(Duration.ofMillis(least * 3 / 2));
    }

    @Test
    void neverTakesLongerThanItsLongest() {
        assertThat(after(2_000_000_000, Math.nextDown(1.0)))
                .isBetween(Duration.ofMillis(59_999), Duration.ofMinutes(1));
    }

    private static Duration after(int failures, double random) {
        return Backoff.after(failures, Duration.ofSeconds(1), Duration.ofMinutes(1), new Fixed(random));
    }

    /** Always the same number. */
    private record Fixed(double value) implements RandomGenerator {
        @Override
        public double nextDouble() {
            return value;
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }
    }
}
