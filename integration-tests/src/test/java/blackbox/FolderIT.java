package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.product.JobView;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorld.class)
class FolderIT {
    private final World world;
    private final Path inbox;

    FolderIT(World world) {
        this.world = world;
        this.inbox = world.deckhand.launch().inbox();
    }

    @Test
    void makesAPackOfADroppedFileAndMovesItToDone() throws IOException {
        Path deck = world.deck("dropped", 3);
        byte[] content = Files.readAllBytes(deck);

        drop(deck);

        Path done = moved("dropped.pdf", "done");
        assertThat(done).hasBinaryContent(content);
        assertThat(inbox.resolve("dropped.pdf")).doesNotExist();
        assertThat(world.model.calls().where(request -> request.of("dropped"))).hasSize(3);
    }

    @Test
    void takesTheSameFileDroppedTwiceForOneJob() throws IOException {
        Path deck = world.deck("twice", 2);
        drop(deck);
        moved("twice.pdf", "done");
        List<String> jobs = jobIds();

        drop(deck);
        await().atMost(World.LIMIT).until(() -> !Files.exists(inbox.resolve("twice.pdf")));

        assertThat(jobIds()).isEqualTo(jobs);
    }

    @Test
    void waitsUntilAFileHasStoppedGrowing() throws Exception {
        byte[] content = Files.readAllBytes(world.deck("growing", 3));
        Path growing = inbox.resolve("growing.pdf");
        try (OutputStream out = Files.newOutputStream(growing, StandardOpenOption.CREATE_NEW)) {
            int pieces = 8;
            for (int i = 0; i < pieces; i++) {
                out.write(Arrays.copyOfRange(content, content.length * i / pieces, content.length * (i + 1) / pieces));
                out.flush();
                // This is the slow copy itself, not a wait for the product.
                Thread.sleep(400);
            }
        }

        assertThat(moved("growing.pdf", "done")).hasBinaryContent(content);
        assertThat(world.model.calls().where(request -> request.of("growing"))).hasSize(3);
    }

    @Test
    void putsAnEmptyFileAsideAndSaysWhy() throws IOException {
        Files.createFile(inbox.resolve("empty.pdf"));

        expectFailed("empty.pdf", new byte[0]);
    }

    @Test
    void putsAFileThatIsNoPdfAsideAndSaysWhy() throws IOException {
        byte[] content = "Dear diary, this is no lecture.".getBytes(StandardCharsets.UTF_8);
        Files.write(inbox.resolve("diary.pdf"), content);

        expectFailed("diary.pdf", content);
    }

    private void expectFailed(String name, byte[] content) throws IOException {
        Path failed = moved(name, "failed");
        assertThat(failed).hasBinaryContent(content);
        Path reason = failed.resolveSibling(failed.getFileName() + ".error.txt");
        await().atMost(World.LIMIT).until(() -> Files.exists(reason));
        assertThat(reason).content().isNotBlank().contains(name);
    }

    private void drop(Path deck) throws IOException {
        Files.copy(deck, inbox.resolve(deck.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** The file in a folder of this name, as soon as it is there. */
    private Path moved(String name, String folder) {
        return await(name + " in " + folder)
                .atMost(World.LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> find(name, folder), found -> !found.isEmpty())
                .get(0);
    }

    private List<Path> find(String name, String folder) throws IOException {
        String stem = name.replace(".pdf", "");
        String place = File.separator + folder + File.separator;
        try (Stream<Path> files = Files.walk(world.deckhand.launch().folder(), 3)) {
            return files.filter(file -> file.toString().contains(place))
                    .filter(file -> file.getFileName().toString().contains(stem))
                    .filter(file -> file.getFileName().toString().endsWith(".pdf"))
                    .toList();
        }
    }

    private List<String> jobIds() throws IOException {
        return world.client.jobs().stream().map(JobView::id).toList();
    }
}
