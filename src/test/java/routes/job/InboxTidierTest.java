package routes.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.ledger.NewJob;
import routes.ledger.Story;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;

class InboxTidierTest {
    private TestLedger ledger;
    private InboxMemory memory;
    private InboxTidier tidier;
    private Path inbox;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        ledger = new TestLedger(folder, new TestClock());
        memory = new InboxMemory();
        tidier = new InboxTidier(ledger.jobs(), memory);
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void leavesAFileWhereItIsWhileItsJobRuns() throws IOException {
        Path file = dropped("lecture.pdf");
        tidier.tidy();

        assertThat(file).exists();
    }

    @Test
    void movesTheFileOfAGoodJobToDone() throws IOException {
        Path file = dropped("lecture.pdf");
        memory.add(file + "|5|1");
        complete();
        tidier.tidy();

        assertThat(file).doesNotExist();
        assertThat(inbox.resolve("done/lecture.pdf")).hasContent("lecture.pdf");
        assertThat(ledger.jobs().filesToPutAway("folder")).isEmpty();
        assertThat(memory.contains(file + "|5|1")).isFalse();
    }

    @Test
    void movesTheFileOfAFailedJobToFailedAndSaysWhy() throws IOException {
        dropped("lecture.pdf");
        fail();
        tidier.tidy();

        assertThat(inbox.resolve("failed/lecture.pdf")).hasContent("lecture.pdf");
        assertThat(inbox.resolve("failed/lecture.pdf.error.txt"))
                .hasContent("It needs a password; send it without one.\ndeck-encrypted\njob lecture.pdf");
    }

    @Test
    void movesNothingOverAFileThatIsThere() throws IOException {
        dropped("lecture.pdf");
        Files.createDirectory(inbox.resolve("done"));
        Files.writeString(inbox.resolve("done/lecture.pdf"), "first");
        Files.writeString(inbox.resolve("done/lecture-2.pdf"), "second");
        complete();
        tidier.tidy();

        assertThat(inbox.resolve("done/lecture.pdf")).hasContent("first");
        assertThat(inbox.resolve("done/lecture-2.pdf")).hasContent("second");
        assertThat(inbox.resolve("done/lecture-3.pdf")).hasContent("lecture.pdf");
    }

    @Test
    void writesTheReasonOverNothing() throws IOException {
        dropped("lecture");
        Files.createDirectory(inbox.resolve("failed"));
        Files.writeString(inbox.resolve("failed/lecture.error.txt"), "somebody's own");
        fail();
        tidier.tidy();

        assertThat(inbox.resolve("failed/lecture.error.txt")).hasContent("somebody's own");
        assertThat(inbox.resolve("failed/lecture-2")).hasContent("lecture");
        assertThat(inbox.resolve("failed/lecture-2.error.txt")).exists();
    }

    @Test
    void forgetsAFileThatSomebodyHasTakenAway() throws IOException {
        Files.delete(dropped("lecture.pdf"));
        complete();
        tidier.tidy();

        assertThat(ledger.jobs().filesToPutAway("folder")).isEmpty();
        assertThat(inbox.resolve("done")).doesNotExist();
    }

    @Test
    void triesAgainLaterWhenAFileCanNotBeMoved() throws IOException {
        Path file = dropped("lecture.pdf");
        Path inTheWay = Files.writeString(inbox.resolve("done"), "a file, not a folder");
        complete();
        tidier.tidy();
        assertThat(file).exists();
        assertThat(ledger.jobs().filesToPutAway("folder")).hasSize(1);

        Files.delete(inTheWay);
        tidier.tidy();
        assertThat(inbox.resolve("done/lecture.pdf")).exists();
    }

    @Test
    void leavesAFileThatAnotherJobStillReads() throws IOException {
        Path file = dropped("lecture.pdf");
        complete();
        NewJob first = Story.dropped("lecture.pdf", "folder:lecture.pdf", null);
        ledger.jobs()
                .accept(new NewJob(
                        "lecture.pdf-german",
                        "folder:lecture.pdf:German",
                        "folder",
                        first.location(),
                        first.deckName(),
                        null,
                        "German",
                        first.prompt(),
                        first.outputs(),
                        null,
                        null));
        tidier.tidy();
        assertThat(file).exists();

        ledger.jobs().cancel("lecture.pdf-german");
        tidier.tidy();
        assertThat(inbox.resolve("done/lecture.pdf")).exists();
    }

    private Path dropped(String name) throws IOException {
        Path file = Files.writeString(inbox.resolve(name), name);
        ledger.jobs().accept(Story.dropped(name, "folder:" + name, file.toString()));
        return file;
    }

    private void complete() {
        var deck = ledger.takeDeck();
        ledger.splitting().remember(deck, Story.deck(1));
        ledger.splitting().drawn(deck, 1);
        ledger.splitting().turnOver(deck);
        ledger.describing().keep(ledger.takeSlide(), Story.answer("One"));
        ledger.packing().complete(ledger.takePack());
    }

    private void fail() {
        ledger.packing().failJob(ledger.takeDeck(), "deck-encrypted", "It needs a password; send it without one.");
    }
}
