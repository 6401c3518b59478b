package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.decks.Decks;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.PackFiles;
import blackbox.recipes.Cooks;
import blackbox.recipes.Kitchen;
import blackbox.servers.Broker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Recipes that replace what the others use, in another Deckhand, with the offline engine. */
@TestInstance(Lifecycle.PER_CLASS)
class SecondRecipesIT {
    private static final String TOPIC = "In place of the callback: a JMS topic";
    private static final String TWO_LANGUAGES = "A second language for each deck";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private Broker broker;
    private DeckhandProcess deckhand;
    private DeckhandClient client;

    @BeforeAll
    void open() throws IOException {
        broker = opened(Broker.start());
        deckhand = opened(Kitchen.with(TOPIC, TWO_LANGUAGES)
                .launch()
                .with("my.broker.url", broker.url())
                .with("deckhand.source.folder.settle", "500ms")
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
    @Cooks(TOPIC)
    void publishesTheCallbackToATopic() throws Exception {
        try (JMSContext context = broker.connections().createContext();
                JMSConsumer topic = context.createConsumer(context.createTopic("deckhand.jobs"))) {
            processed("published");

            JsonNode callback = new ObjectMapper().readTree(topic.receiveBody(String.class, World.LIMIT.toMillis()));
            assertThat(callback.path("jobId").asText()).startsWith("published-1");
            assertThat(callback.path("status").asText()).isEqualTo("completed");
            String docx = callback.path("outputs").path("docx_url").asText();
            assertThat(client.download(docx).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Cooks(TWO_LANGUAGES)
    void makesASecondPackInTheOtherLanguage() throws Exception {
        processed("doubled");

        assertThat(ended("doubled-1").state()).isEqualTo("completed");
        assertThat(ended("doubled-1-german").state()).isEqualTo("completed");
        assertThat(language("doubled-1")).isEqualTo("English");
        assertThat(language("doubled-1-german")).isEqualTo("German");
    }

    @Test
    void leavesADroppedFileInTheInboxUntilBothPacksAreMade() throws Exception {
        Path inbox = deckhand.launch().inbox();
        Path deck = Decks.plain(deckhand.launch().decks().resolve("dropped.pdf"), "droppedtwice", 2);
        Files.copy(deck, inbox.resolve("dropped.pdf"));

        await().atMost(World.LIMIT).until(() -> Files.exists(inbox.resolve("done/dropped.pdf")));
        assertThat(client.jobs())
                .filteredOn(job -> job.id().startsWith("dropped-"))
                .hasSize(2)
                .extracting(job -> client.job(job.id()).state())
                .containsOnly("completed");
    }

    private void processed(String name) throws IOException {
        Path deck = Decks.plain(deckhand.launch().decks().resolve(name + ".pdf"), name, 2);
        assertThat(client.process(name + "-1", deck).statusCode()).isEqualTo(202);
    }

    private JobView ended(String id) {
        return await("the end of " + id).atMost(World.LIMIT).until(() -> client.job(id), JobView::ended);
    }

    private String language(String jobId) throws IOException {
        return PackFiles.of(client, jobId).summary().path("language").asText();
    }
}
