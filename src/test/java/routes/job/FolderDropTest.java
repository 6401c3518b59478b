package routes.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;
import routes.ledger.Accepted;
import routes.ledger.TestClock;
import routes.ledger.TestLedger;

class FolderDropTest {
    private final TestClock clock = new TestClock();
    private final FolderDrop drop = new FolderDrop(clock);
    private Path file;
    private Path folder;

    @BeforeEach
    void dropAFile(@TempDir Path inbox) throws IOException {
        folder = inbox;
        file = Files.writeString(inbox.resolve("Lecture 1.pdf"), "hello");
    }

    @Test
    void knowsAFileByItsNameAndContent() {
        JobRequest request = drop.read(file.toFile());

        assertThat(request.source()).isEqualTo("folder");
        assertThat(request.deckName()).isEqualTo("Lecture 1");
        assertThat(request.jobId()).matches("lecture-1-[0-9a-f]{8}");
        assertThat(request.location()).isEqualTo("file:" + folder + "/Lecture%201.pdf");
        assertThat(request.filePath()).isEqualTo(file.toString());
        assertThat(request.eventKey())
                .isEqualTo("folder:" + JobIds.hash("Lecture 1.pdf")
                        + ":2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    void takesTheSameFileDroppedAgainForTheSameEvent() throws IOException {
        String event = drop.read(file.toFile()).eventKey();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(drop.read(file.toFile()).eventKey()).isEqualTo(event);

        Files.writeString(file, "hello!");
        assertThat(drop.read(file.toFile()).eventKey()).isNotEqualTo(event);
        Path other = Files.writeString(folder.resolve("Lecture 2.pdf"), "hello");
        assertThat(drop.read(other.toFile()).eventKey()).isNotEqualTo(event);
    }

    @Test
    void startsOneJobForAFileDroppedTwiceAndAnotherOnceItHasFailed() {
        try (TestLedger ledger = new TestLedger(folder, clock)) {
            JobAcceptor acceptor = TestSources.acceptor(ledger.jobs(), TestSources.with());
            Accepted first = acceptor.accept(drop.read(file.toFile()));
            clock.forward(Duration.ofSeconds(5));
            Accepted second = acceptor.accept(drop.read(file.toFile()));
            assertThat(first.fresh()).isTrue();
            assertThat(second).isEqualTo(new Accepted(first.jobId(), false));
            assertThat(ledger.jobs().find(first.jobId()).orElseThrow().language())
                    .isEqualTo("Spanish");

            ledger.packing().failJob(ledger.takeDeck(), "deck-too-large", "It is too large.");
            Accepted third = acceptor.accept(drop.read(file.toFile()));
            assertThat(third.fresh()).isTrue();
            assertThat(third.jobId()).isNotEqualTo(first.jobId());
        }
    }

    @Test
    void saysThatAFileCanNotBeRead() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> drop.read(file.toFile()))
                .isInstanceOf(Refusal.class)
                .hasMessage("The file Lecture 1.pdf can't be read; check its rights");
    }
}
