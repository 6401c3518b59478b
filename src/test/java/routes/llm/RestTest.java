package routes.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import routes.ledger.TestClock;

class RestTest {
    private static final ModelRefusal DOWN = TestModel.refusal("llm-unavailable", true, null);
    private static final ModelRefusal SPENT = TestModel.refusal("llm-quota", false, null);

    private final TestClock clock = new TestClock();
    private final Rest rest = new Rest(clock, Duration.ofSeconds(1), Duration.ofSeconds(10));

    @Test
    void isNotNeededAtFirst() {
        assertThat(rest.reason()).isEmpty();
    }

    @Test
    void lastsAsLongAsTheProviderAsks() {
        rest.refused(TestModel.refusal("llm-rate-limited", true, Duration.ofSeconds(30)));

        clock.forward(Duration.ofSeconds(12));
        assertThat(rest.reason()).hasValueSatisfying(reason -> {
            assertThat(reason.code()).isEqualTo("llm-rate-limited");
            assertThat(reason.retryAfter()).isEqualTo(Duration.ofSeconds(18));
        });
        clock.forward(Duration.ofSeconds(18));
        assertThat(rest.reason()).isEmpty();
    }

    @Test
    void growsWhileTheProviderGoesOnRefusing() {
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ModelRefusal refused = rest.refused(DOWN);
            seconds.add(left(refused).toSeconds());
            clock.forward(left(refused));
            assertThat(rest.reason()).isEmpty();
        }

        assertThat(seconds).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void isLongAtOnceWhereWaitingAloneDoesNotHelp() {
        assertThat(left(rest.refused(SPENT))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void countsCallsThatWereUnderWayTogetherAsOne() {
        for (int i = 0; i < 16; i++) {
            assertThat(left(rest.refused(DOWN))).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void letsOneGoAheadWhenItIsOver() {
        rest.refused(DOWN);
        clock.forward(Duration.ofSeconds(1));

        assertThat(rest.reason()).isEmpty();
        assertThat(rest.reason()).isPresent();
        rest.answered();
        assertThat(rest.reason()).isEmpty();
        assertThat(rest.reason()).isEmpty();
        assertThat(left(rest.refused(DOWN))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isNotEndedByAnAnswerThatWasOnItsWay() {
        rest.refused(DOWN);
        rest.answered();

        assertThat(rest.reason()).isPresent();
    }

    @Test
    void isNotShortenedByALaterRefusal() {
        rest.refused(TestModel.refusal("llm-rate-limited", true, Duration.ofSeconds(30)));

        assertThat(left(rest.refused(DOWN))).isEqualTo(Duration.ofSeconds(30));
    }

    private static Duration left(ModelRefusal refusal) {
        Duration left = refusal.retryAfter();
        assertThat(left).isNotNull();
        return left == null ? Duration.ZERO : left;
    }
}
