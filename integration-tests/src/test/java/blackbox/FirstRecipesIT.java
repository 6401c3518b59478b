package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.callback.CallbackReceiver;
import blackbox.callback.ReceivedCallback;
import blackbox.decks.Decks;
import blackbox.model.Call;
import blackbox.model.ModelStub;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.PackFiles;
import blackbox.recipes.Cooks;
import blackbox.recipes.Kitchen;
import blackbox.servers.MailServer;
import blackbox.servers.SftpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Recipes that get along with each other, in one Deckhand. */
@TestInstance(Lifecycle.PER_CLASS)
class FirstRecipesIT {
    private static final String MAILBOX = "A source: the PDFs in a mailbox";
    private static final String SFTP = "A source: a folder on an SFTP server";
    private static final String MARKDOWN = "An output: a Markdown file by a template";
    private static final String CHAT = "In place of the callback: a message in Slack";
    private static final String FILTER = "Before the model: hold back what nobody outside may read";
    private static final String PROGRESS = "Progress: a POST for every slide";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private MailServer mail;
    private SftpServer sftp;
    private ModelStub model;
    private CallbackReceiver receiver;
    private DeckhandProcess deckhand;
    private DeckhandClient client;

    @BeforeAll
    void open(@TempDir Path files) throws IOException {
        mail = opened(MailServer.start());
        sftp = opened(SftpServer.start(files));
        Files.createDirectories(files.resolve("lectures"));
        model = opened(ModelStub.start(0, Duration.ofMillis(50)));
        receiver = opened(CallbackReceiver.start());
        Kitchen kitchen = Kitchen.with(MAILBOX, SFTP, MARKDOWN, CHAT, FILTER, PROGRESS);
        Files.writeString(kitchen.folder().resolve("known_hosts"), sftp.knownHost() + "\n");
        deckhand = opened(kitchen.launch()
                .model(model.baseUrl(), 1)
                .with("deckhand.callback.url", receiver.url("/chat"))
                .with("my.progress.url", receiver.url("/progress"))
                .with("my.imap.server", "imap:127.0.0.1:" + mail.imapPort())
                .with("my.imap.user", mail.user())
                .with("my.imap.pause", "500")
                .env("IMAP_PASSWORD", mail.password())
                .with("my.sftp.host", "127.0.0.1")
                .with("my.sftp.port", Integer.toString(sftp.port()))
                .with("my.sftp.user", sftp.user())
                .with("my.sftp.pause", "500")
                .env("SFTP_PASSWORD", sftp.password())
                .start());
        client = deckhand.client();
    }

    /** The last first; when the beginning failed, only what had begun. */
    @AfterAll
    void close() throws Exception {
        for (AutoCloseable next : open) {
            next.close();
        }
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        open.addFirst(closeable);
        return closeable;
    }

    @Test
    @Cooks(MAILBOX)
    void makesAJobOfEveryPdfInAMail(@TempDir Path folder) throws Exception {
        byte[] deck = Files.readAllBytes(Decks.plain(folder.resolve("post.pdf"), "post", 2));
        mail.deliver("ada@example.org", "Lecture", "Lecture Post.PDF", deck);
        mail.deliver("ada@example.org", "Holidays", "photo.jpg", new byte[] {1, 2, 3});

        JobView job = endedJobOf("lecture-post-");
        assertThat(job.state()).isEqualTo("completed");
        assertThat(model.calls().where(request -> request.of("post"))).hasSize(2);
        await().atMost(World.LIMIT).until(() -> mail.unseen() == 0);
        assertThat(client.jobs()).extracting(JobView::id).noneMatch(id -> id.startsWith("photo"));
    }

    @Test
    @Cooks(SFTP)
    void makesAJobOfAFileOnTheServerAndLeavesItThere() throws Exception {
        Path file = sftp.root().resolve("lectures/far.pdf");
        Files.move(Decks.plain(sftp.root().resolve("far.part"), "far", 2), file);

        JobView job = endedJobOf("far-");

        assertThat(job.state()).isEqualTo("completed");
        assertThat(PackFiles.of(client, job.id()).summary().path("language").asText())
                .isEqualTo("German");
        assertThat(file).exists();
        assertThat(client.jobs())
                .extracting(JobView::id)
                .filteredOn(id -> id.startsWith("far-"))
                .hasSize(1);
    }

    @Test
    @Cooks(MARKDOWN)
    void writesAMarkdownFileByTheTemplate() throws Exception {
        String jobId = processed("marked", "<b>One</b> sentence", "Another one");

        byte[] markdown = client.download(client.job(jobId).link("lecture.md")).body();

        List<String> titles = PackFiles.of(client, jobId).titles();
        assertThat(new String(markdown, StandardCharsets.UTF_8))
                .startsWith("# ")
                .contains("## 1. " + titles.get(0) + "\n", "## 2. " + titles.get(1) + "\n", "\n- ")
                .doesNotContain("{{");
    }

    @Test
    @Cooks(CHAT)
    void tellsTheChatHowAJobEnded() throws Exception {
        String good = processed("chatted", "One sentence");
        Path broken = Files.writeString(deckhand.launch().decks().resolve("broken.pdf"), "no PDF");
        client.process("broken-1", broken);

        assertThat(told("/chat", good).json().path("text").asText())
                .startsWith("Study pack " + good + " is ready: <http")
                .contains("lecture.docx", "|Word>", "|Anki>");
        ReceivedCallback bad = told("/chat", "broken-1");
        assertThat(bad.json().path("text").asText()).startsWith("Study pack broken-1 failed: ");
        assertThat(bad.headers()).doesNotContainKey("x-worker-signature");
    }

    @Test
    @Cooks(FILTER)
    void holdsBackAddressesAndNumbersAndThePictureThatShowsThem() throws Exception {
        String jobId = processed("secretive", "Ask ada@example.org, number 12345678", "Nothing about anybody");

        List<Call> calls = model.calls().where(request -> request.of("secretive"));
        assertThat(calls)
                .hasSize(2)
                .noneSatisfy(call -> assertThat(call.request().text()).containsAnyOf("ada@example.org", "12345678"));
        assertThat(calls)
                .filteredOn(call -> call.request().page() == 1)
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.request().text()).contains("Ask [removed], number [removed]");
                    assertThat(call.request().pictureHash()).isNull();
                });
        assertThat(calls)
                .filteredOn(call -> call.request().page() == 2)
                .singleElement()
                .satisfies(call -> assertThat(call.request().pictureHash()).isNotNull());
        assertThat(client.job(jobId).state()).isEqualTo("completed");
    }

    @Test
    @Cooks(PROGRESS)
    void tellsOfEverySlideInTheOrderInWhichTheyWereDescribed() throws Exception {
        String jobId = processed("progressing", "One", "Two", "Three", "Four");

        await().atMost(World.LIMIT).until(() -> toldAll("/progress", jobId).size() >= 4);
        assertThat(toldAll("/progress", jobId))
                .extracting(event -> event.json().toString())
                .containsExactly(event(jobId, 1), event(jobId, 2), event(jobId, 3), event(jobId, 4));
    }

    private static String event(String jobId, int slide) {
        return "{\"jobId\":\"%s\",\"slide\":%d,\"of\":4}".formatted(jobId, slide);
    }

    /** The id of a job whose deck has a page for each sentence, when it has ended. */
    private String processed(String name, String... sentences) throws IOException {
        Path deck = Decks.saying(deckhand.launch().decks().resolve(name + ".pdf"), name, sentences);
        assertThat(client.process(name + "-1", deck).statusCode()).isEqualTo(202);
        await().atMost(World.LIMIT).until(() -> client.job(name + "-1").ended());
        return name + "-1";
    }

    private JobView endedJobOf(String start) {
        String id = await("a job " + start)
                .atMost(World.LIMIT)
                .until(
                        () -> client.jobs().stream()
                                .map(JobView::id)
                                .filter(job -> job.startsWith(start))
                                .toList(),
                        ids -> !ids.isEmpty())
                .get(0);
        return await("the end of " + id).atMost(World.LIMIT).until(() -> client.job(id), JobView::ended);
    }

    private ReceivedCallback told(String path, String jobId) {
        return await(path + " about " + jobId)
                .atMost(World.LIMIT)
                .until(() -> toldAll(path, jobId), told -> !told.isEmpty())
                .get(0);
    }

    private List<ReceivedCallback> toldAll(String path, String jobId) {
        return receiver.all().stream()
                .filter(told -> told.path().equals(path) && told.text().contains(jobId))
                .toList();
    }
}
