package blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blackbox.decks.Decks;
import blackbox.model.AnthropicStub;
import blackbox.model.ModelStub;
import blackbox.model.Reply;
import blackbox.product.DeckhandClient;
import blackbox.product.DeckhandJar;
import blackbox.product.DeckhandProcess;
import blackbox.product.JobView;
import blackbox.product.Launch;
import blackbox.product.PackContents;
import blackbox.product.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chain of models of which the first gives out. */
class ChainIT {
    private ModelStub first;
    private AnthropicStub second;
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        first = ModelStub.start(0, Duration.ZERO);
        second = AnthropicStub.start();
        folder = Files.createTempDirectory(DeckhandJar.work(), "chain");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void saysWhichModelAnsweredWhichSlideWhenTheFirstRunsOutOfQuota() throws IOException {
        first.always(request -> request.page() > 2, Reply.error(402));
        Launch launch = Launch.in(folder)
                .model(first.baseUrl(), 1)
                .with("deckhand.llm.provider", "openai,anthropic")
                .with("deckhand.llm.model", "gpt-x")
                .with("deckhand.llm.anthropic.base-url", second.baseUrl())
                .with("deckhand.llm.anthropic.model", "claude-x")
                .env("ANTHROPIC_API_KEY", "sk-ant-stub");

        try (DeckhandProcess deckhand = launch.start()) {
            JobView job = ended(deckhand.client(), Decks.plain(launch.decks().resolve("quota.pdf"), "quota", 5));

            assertThat(job.state()).isEqualTo("completed");
            assertThat(job.json().path("provider").asText()).isEqualTo("openai, anthropic");
            assertThat(job.slides().stream().map(slide -> slide.provider() + " " + slide.model()))
                    .containsExactly(
                            "openai gpt-x",
                            "openai gpt-x",
                            "anthropic claude-x",
                            "anthropic claude-x",
                            "anthropic claude-x");
            PackFiles files = PackFiles.of(deckhand.client(), job.id());
            assertThat(files.answeredBy())
                    .isEqualTo(List.of(
                            "openai gpt-x",
                            "openai gpt-x",
                            "anthropic claude-x",
                            "anthropic claude-x",
                            "anthropic claude-x"));
            assertThat(files.summary().path("model").asText()).isEqualTo("gpt-x, claude-x");
            assertThat(PackContents.of(files).docxTexts()).contains("Explained by gpt-x", "Explained by claude-x");
        }
        assertThat(first.calls().all()).as("the quota is asked for once").hasSize(3);
        assertThat(second.requests()).hasSize(3);
    }

    @Test
    void doesWithTheSlidesOwnWordsWhenNoModelIsThere() throws IOException {
        String nowhere = first.baseUrl();
        first.close();
        Launch launch = Launch.in(folder)
                .model(nowhere, 4)
                .with("deckhand.llm.provider", "openai,offline")
                .with("deckhand.llm.backoff", "50ms");

        try (DeckhandProcess deckhand = launch.start()) {
            JobView job = ended(deckhand.client(), Decks.plain(launch.decks().resolve("down.pdf"), "down", 3));

            assertThat(job.state()).isEqualTo("completed");
            PackFiles files = PackFiles.of(deckhand.client(), job.id());
            assertThat(files.answeredBy()).containsExactly("offline ", "offline ", "offline ");
            assertThat(files.summary().path("engine").asText()).isEqualTo("offline");
            assertThat(files.summary().path("notice").asText()).contains("without an AI model");
        }
    }

    private static JobView ended(DeckhandClient client, Path deck) throws IOException {
        String job = client.start(deck);
        return await("the end of the job").atMost(World.LIMIT).until(() -> client.job(job), JobView::ended);
    }
}
