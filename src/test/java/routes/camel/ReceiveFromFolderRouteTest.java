package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.Processor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;
import routes.job.FolderDrop;
import routes.job.InboxMemory;
import routes.job.JobRequest;

class ReceiveFromFolderRouteTest {
    private final Path inbox;
    private final RouteBench bench;

    ReceiveFromFolderRouteTest(@TempDir Path inbox) throws Exception {
        this.inbox = inbox;
        bench = RouteBench.of("00-when-something-fails", "12-receive-from-folder");
        bench.setting("deckhand.source.folder.inbox", inbox.toString())
                .setting("deckhand.source.folder.settle", "1h")
                .bean("folderDrop", RealBeans.make(FolderDrop.class, Clock.systemUTC()))
                .bean("inboxMemory", new InboxMemory())
                .source("receive-from-folder", ReceiveFromFolderRouteTest::inAHurry);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void acceptsASettledFileOnceHoweverOftenItIsSeen() throws Exception {
        settled("Cells.pdf");
        settled(".hidden.pdf");
        settled("~$Cells.pptx");
        settled("Cells.pdf.part");
        settled("Cells.PDF.crdownload");
        Files.writeString(inbox.resolve("A file that still grows.pdf"), "%PDF-");
        accepting(exchange ->
                bench.note(exchange.getMessage().getBody(JobRequest.class).deckName()));

        await().until(() -> bench.story().contains("Cells"));
        settled("Later.pdf");
        await().until(() -> bench.story().contains("Later")); // with a scan in which all files were there

        assertThat(bench.story()).containsExactly("Cells", "Later");
        assertThat(inbox.resolve("Cells.pdf")).exists();
    }

    @Test
    void seesAFileAgainThatWasNotAccepted() throws Exception {
        settled("Cells.pdf");
        accepting(exchange -> {
            bench.note(exchange.getMessage().getBody(JobRequest.class).deckName());
            if (bench.story().size() == 1) {
                throw new Refusal("ledger-unreachable", "The ledger does not answer");
            }
        });

        await().untilAsserted(() -> assertThat(bench.story()).containsExactly("Cells", "Cells"));
    }

    private void accepting(Processor acceptor) throws Exception {
        bench.route("accept-job", acceptor).start();
    }

    private static String inAHurry(String uri) {
        return uri.replace("delay=1000", "delay=100&initialDelay=0")
                        .replace("readLockTimeout=3000", "readLockTimeout=200")
                + "&readLockCheckInterval=50";
    }

    private void settled(String name) throws IOException {
        Path arriving =
                Files.writeString(Files.createTempDirectory(inbox, "arriving-").resolve(name), "%PDF-" + name);
        Files.setLastModifiedTime(arriving, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Files.move(arriving, inbox.resolve(name));
    }
}
