package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import routes.llm.CallBook;
import routes.llm.CallBook.Reply;

class CallsTest extends LedgerTest {
    @Test
    void findsNothingBeforeAnAnswerHasCome() {
        ledger.calls().sent("hash", "lecture", 1, "openai", "gpt-x");

        assertThat(ledger.calls().find("hash", "lecture", 1)).isEmpty();
    }

    @Test
    void findsTheAnswerThatTheSlideHasPaidForItself() {
        CallBook calls = ledger.calls();
        calls.answered(calls.sent("hash", "lecture", 1, "openai", "gpt-x"), new Reply("{}", "stop", 1200, 300, false));

        assertThat(calls.find("hash", "lecture", 1)).contains(new Reply("{}", "stop", 1200, 300, false));
        assertThat(calls.find("another", "lecture", 1)).isEmpty();
    }

    @Test
    void remembersAnAnswerForTheSameQuestionOfAnotherSlideOrJob() {
        CallBook calls = ledger.calls();
        calls.answered(calls.sent("hash", "lecture", 1, "openai", "gpt-x"), new Reply("{}", null, 1200, 300, false));

        assertThat(calls.find("hash", "lecture", 2)).contains(new Reply("{}", null, 1200, 300, true));
        assertThat(calls.find("hash", "again", 1)).contains(new Reply("{}", null, 1200, 300, true));
    }

    @Test
    void prefersTheOwnAnswerToAnEarlierOneOfAnother() {
        CallBook calls = ledger.calls();
        calls.answered(calls.sent("hash", "other", 1, "openai", "gpt-x"), new Reply("theirs", "stop", 1, 1, false));
        clock.forward(Duration.ofSeconds(1));
        calls.answered(calls.sent("hash", "lecture", 1, "openai", "gpt-x"), new Reply("mine", "stop", 2, 2, false));

        assertThat(calls.find("hash", "lecture", 1)).contains(new Reply("mine", "stop", 2, 2, false));
        assertThat(calls.find("hash", "third", 1)).contains(new Reply("theirs", "stop", 1, 1, true));
    }

    @Test
    void findsNoAnswerInACallThatFailed() {
        CallBook calls = ledger.calls();
        String id = calls.sent("hash", "lecture", 1, "openai", "gpt-x");
        calls.failed(id, "failed", "llm-rate-limited");

        assertThat(calls.find("hash", "lecture", 1)).isEmpty();
        assertThat(text("select state || ' ' || error_code || ' ' || ended_at from llm_call"))
                .isEqualTo("failed llm-rate-limited 1772359200000");
    }

    @Test
    void callsACallUnknownThatWasOpenWhenItsSlideIsAskedAgain() {
        CallBook calls = ledger.calls();
        String cut = calls.sent("hash", "lecture", 1, "openai", "gpt-x");
        String neighbour = calls.sent("hash", "lecture", 2, "openai", "gpt-x");
        String again = calls.sent("hash", "lecture", 1, "openai", "gpt-x");

        assertThat(state(cut)).isEqualTo("unknown");
        assertThat(state(neighbour)).isEqualTo("sent");
        assertThat(state(again)).isEqualTo("sent");
    }

    @Test
    void keepsAnAnswerThatComesLateAllTheSame() {
        CallBook calls = ledger.calls();
        String late = calls.sent("hash", "lecture", 1, "openai", "gpt-x");
        calls.sent("hash", "lecture", 1, "openai", "gpt-x");
        calls.answered(late, new Reply("late", "stop", 1, 1, false));

        assertThat(calls.find("hash", "lecture", 1)).contains(new Reply("late", "stop", 1, 1, false));
    }

    @Test
    void countsCallsAndTokensByOutcome() {
        CallBook calls = ledger.calls();
        calls.answered(calls.sent("a", "lecture", 1, "openai", "gpt-x"), new Reply("{}", "stop", 1200, 300, false));
        calls.answered(calls.sent("b", "lecture", 2, "openai", "gpt-x"), new Reply("{}", "stop", 800, 100, false));
        calls.failed(calls.sent("c", "lecture", 3, "openai", "gpt-x"), "failed", "llm-quota");
        calls.sent("d", "lecture", 4, "openai", "gpt-x");

        assertThat(ledger.counter(clock).count().calls())
                .containsExactlyInAnyOrder(
                        new LedgerCounts.ModelCalls("openai", "answered", 2, 2000, 400),
                        new LedgerCounts.ModelCalls("openai", "failed", 1, 0, 0));
    }

    private String state(String call) {
        return text("select state from llm_call where id = ?", call);
    }
}
