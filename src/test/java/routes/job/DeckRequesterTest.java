package routes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.ledger.TestLedger;

class DeckRequesterTest {
    private TestLedger ledger;
    private DeckRequester requester;

    @BeforeEach
    void open(@TempDir Path folder) {
        ledger = TestLedger.in(folder);
        requester = new DeckRequester(ledger.jobs());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void asksForAJobWhoseDeckIsInTheStore() {
        JobRequest request = requester.request("mailbox", "<1@mail> Lecture 1.PDF", "Lecture 1.PDF", Map.of());

        assertThat(request.source()).isEqualTo("mailbox");
        assertThat(request.deckName()).isEqualTo("Lecture 1");
        assertThat(request.jobId()).matches("lecture-1-[0-9a-f]{8}");
        assertThat(request.location()).isEqualTo("work/" + request.jobId() + "/deck.pdf");
        assertThat(request.eventKey()).isEqualTo("mailbox:" + JobIds.hash("<1@mail> Lecture 1.PDF"));
        assertThat(request.wishes()).isEqualTo(JobWishes.NONE);
    }

    @Test
    void asksForTheSameJobWhenTheSameDeckComesAgain() {
        JobRequest first = requester.request("mailbox", "event 1", "a.pdf", Map.of());

        assertThat(requester.request("mailbox", "event 1", "a.pdf", Map.of())).isEqualTo(first);
        assertThat(requester.request("mailbox", "event 2", "a.pdf", Map.of()).jobId())
                .isNotEqualTo(first.jobId());
        assertThat(requester.request("sftp", "event 1", "a.pdf", Map.of()).jobId())
                .isNotEqualTo(first.jobId());
    }

    @Test
    void takesWishesFromVariablesOfOurNamesAndNothingElse() {
        JobRequest request = requester.request(
                "mailbox",
                "event",
                "a.pdf",
                Map.of(
                        "deckhand-language",
                        "German",
                        "deckhand-outputs",
                        "summary,anki",
                        "language",
                        "French",
                        "n",
                        7));

        assertThat(request.wishes()).isEqualTo(new JobWishes("German", null, List.of("summary", "anki"), null, null));
    }

    @Test
    void makesNoPathOfAHostileFileName() {
        JobRequest request = requester.request("mailbox", "event", "../../etc/pass\nwd.p/../df", Map.of());

        assertThat(request.location()).matches("work/[a-z0-9-]+/deck[.]pdf");
        assertThat(request.deckName()).doesNotContain("\n");
    }

    @Test
    void knowsADeckOnceItsJobIsAccepted() {
        JobRequest request = requester.request("mailbox", "event", "a.pdf", Map.of());
        assertThat(requester.isNew(request)).isTrue();

        TestSources.acceptor(ledger.jobs(), TestSources.with()).accept(request);

        assertThat(requester.isNew(request)).isFalse();
    }
}
