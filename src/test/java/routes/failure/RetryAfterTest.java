package routes.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                              | PT0S
            120                            | PT2M
            1.5                            | PT1.5S
            0.0001                         | PT0.001S
            999999999999999999             | PT8760H
            Sun, 06 Nov 1994 08:49:37 GMT  | PT37S
            Sunday, 06-Nov-94 08:49:37 GMT | PT37S
            Sun Nov  6 08:49:37 1994       | PT37S
            Sat, 05 Nov 1994 08:49:37 GMT  | PT0S
            Fri, 31 Dec 9999 23:59:59 GMT  | PT8760H
            """)
    void readsSecondsAndTheThreeFormsOfAnHttpDate(String header, Duration wait) {
        assertThat(RetryAfter.read(null, header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1e9", "NaN", "٣", "1,5", "Mon, 06 Nov 1994 08:49:37 GMT", "06 Nov 1994"})
    void saysNothingWhenItCannotBeUnderstood(@Nullable String header) {
        assertThat(RetryAfter.read(header, header, NOW)).isEmpty();
    }

    @Test
    void prefersTheMillisecondsWhereBothAreSent() {
        assertThat(RetryAfter.read("250", "1", NOW)).contains(Duration.ofMillis(250));
        assertThat(RetryAfter.read(" 250.2 ", null, NOW)).contains(Duration.ofMillis(251));
        assertThat(RetryAfter.read("later", "1", NOW)).isEqualTo(Optional.of(Duration.ofSeconds(1)));
    }
}
