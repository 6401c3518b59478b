package routes.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttemptScheduleTest {
    private static final List<Duration> DELAYS = Stream.of(
                    "PT0S", "PT1S", "PT2S", "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H")
            .map(Duration::parse)
            .toList();
    private static final Optional<Duration> NOT_ASKED = Optional.empty();

    @Test
    void waitsAsPlannedWithoutJitter() {
        AttemptSchedule schedule = new AttemptSchedule(DELAYS, 0);
        assertThat(IntStream.range(0, 12).mapToObj(made -> schedule.delayAfter(made, NOT_ASKED, new Random(1))
                        .orElseThrow()))
                .isEqualTo(DELAYS);
        assertThat(schedule.attempts()).isEqualTo(12);
    }

    @Test
    void isDeadAfterTheLastAttempt() {
        AttemptSchedule schedule = new AttemptSchedule(DELAYS, 0.1);
        assertThat(schedule.delayAfter(11, NOT_ASKED, new Random(1))).isPresent();
        assertThat(schedule.delayAfter(12, NOT_ASKED, new Random(1))).isEmpty();
        assertThat(schedule.delayAfter(13, Optional.of(Duration.ofHours(1)), new Random(1)))
                .isEmpty();
    }

    @Test
    void spreadsAllButTheFirstThreeAttemptsOverATenthOfTheWait() {
        AttemptSchedule schedule = new AttemptSchedule(DELAYS, 0.1);
        Random random = new Random(42);
        List<Long> waits = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        schedule.delayAfter(4, NOT_ASKED, random).orElseThrow().toMillis())
                .toList();
        assertThat(waits).allMatch(wait -> wait >= 270_000 && wait <= 330_000);
        assertThat(waits).anyMatch(wait -> wait < 275_000).anyMatch(wait -> wait > 325_000);
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> schedule.delayAfter(2, NOT_ASKED, random).orElseThrow()))
                .containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void neverComesBackSoonerThanTheReceiverAsked() {
        AttemptSchedule schedule = new AttemptSchedule(DELAYS, 1);
        Optional<Duration> asked = Optional.of(Duration.ofMinutes(5));
        Random random = new Random(3);
        assertThat(IntStream.range(0, 12).mapToObj(made -> schedule.delayAfter(made, asked, random)
                        .orElseThrow()))
                .allMatch(wait -> wait.compareTo(Duration.ofMinutes(5)) >= 0);
        assertThat(schedule.delayAfter(1, Optional.of(Duration.ofDays(40)), random))
                .contains(Duration.ofDays(40));
    }

    @Test
    void refusesAScheduleThatCannotBeKept() {
        assertThatThrownBy(() -> new AttemptSchedule(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttemptSchedule(List.of(Duration.ofSeconds(-1)), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttemptSchedule(DELAYS, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AttemptSchedule(DELAYS, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
