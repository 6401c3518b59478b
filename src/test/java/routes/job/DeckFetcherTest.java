package routes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;
import routes.ledger.TestLedger;
import routes.ledger.Work;
import routes.store.TestScratch;

class DeckFetcherTest {
    private static final Work.OfDeck FIRST = new Work.OfDeck("lecture", 1, 0, "decks/a.pdf", "a");
    private static final Work.OfDeck SECOND = new Work.OfDeck("lecture", 2, 0, "decks/a.pdf", "a");

    private TestLedger ledger;
    private DeckFetcher fetcher;
    private Path folder;

    @BeforeEach
    void open(@TempDir Path fresh) throws IOException {
        folder = fresh;
        ledger = TestLedger.in(folder);
        fetcher = new DeckFetcher(TestScratch.in(folder, ledger.worker()));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void keepsACopyForEachAttempt() throws IOException {
        Path first = fetcher.keep(FIRST, stream("one"));
        Path second = fetcher.keep(SECOND, stream("two"));
        fetcher.keep(SECOND, stream("three"));
        assertThat(first).hasContent("one");
        assertThat(second).hasContent("three");

        fetcher.discard(FIRST);
        fetcher.discard(FIRST);
        assertThat(first).doesNotExist();
        assertThat(second).exists();
    }

    @Test
    void emptiesTheScratchFolderWhenAWorkerStarts() throws IOException {
        Path left = fetcher.keep(FIRST, stream("left over"));

        DeckFetcher restarted = new DeckFetcher(TestScratch.in(folder, ledger.worker()));

        assertThat(left).doesNotExist();
        assertThat(restarted.keep(FIRST, stream("new"))).hasContent("new");
    }

    @Test
    void opensAFileByItsUri() throws IOException {
        Path deck = Files.writeString(folder.resolve("Lecture 1 ü.pdf"), "deck");

        try (InputStream stream = fetcher.open(deck.toUri().toString())) {
            assertThat(stream).hasContent("deck");
        }
    }

    @Test
    void saysThatAFileIsGone() {
        String gone = folder.resolve("gone.pdf").toUri().toString();

        assertThatThrownBy(() -> fetcher.open(gone))
                .isInstanceOf(Refusal.class)
                .hasMessage("The file gone.pdf is not there any more; send it again");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
