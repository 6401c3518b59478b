package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WelcomeTest {
    private static final String HERE = Path.of("").toAbsolutePath().toString();

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("local.server.port", "8123")
            .withProperty("server.address", "127.0.0.1")
            .withProperty("deckhand.source.folder.enabled", "true")
            .withProperty("deckhand.source.http.enabled", "true")
            .withProperty("deckhand.source.folder.inbox", "data/inbox")
            .withProperty("deckhand.store.kind", "folder")
            .withProperty("deckhand.store.folder.root", "data/store");

    @Test
    void showsThreeWaysToStartAJobThatCanBeCopied() {
        assertThat(Welcome.to(settings))
                .contains(
                        "  cp lecture.pdf " + HERE + "/data/inbox/",
                        "  curl -F file=@lecture.pdf http://127.0.0.1:8123/upload",
                        "  mkdir -p %1$s/data/store/uploads && cp lecture.pdf %1$s/data/store/uploads && "
                                        .formatted(HERE)
                                + "curl -H 'Content-Type: application/json' -d '{\"jobId\":\"my-job\",\"s3Key\":"
                                + "\"uploads/lecture.pdf\",\"email\":\"me@example.org\"}' http://127.0.0.1:8123/process",
                        "Study packs appear in " + HERE + "/data/store/outputs/<jobId>/",
                        "Jobs: http://127.0.0.1:8123/jobs   Health: http://127.0.0.1:8123/health");
    }

    @Test
    void leavesOutTheWaysThatAreSwitchedOff() {
        settings.setProperty("deckhand.source.folder.enabled", "false");
        settings.setProperty("deckhand.source.http.enabled", "false");

        assertThat(Welcome.to(settings))
                .noneMatch(line -> line.contains("/inbox") || line.contains("/process"))
                .anyMatch(line -> line.endsWith("/upload"));
    }

    @Test
    void quotesAFolderForTheShell() {
        settings.setProperty("deckhand.source.folder.inbox", "/tmp/Anna's inbox");

        assertThat(Welcome.to(settings)).contains("  cp lecture.pdf '/tmp/Anna'\\''s inbox'/");
    }

    @Test
    void saysHowToHaveAModel() {
        assertThat(Welcome.to(settings)).anyMatch(line -> line.endsWith("set OPENAI_API_KEY to have one"));
    }

    @Test
    void saysWhichModelAnswersWithoutTheCredentialsInItsAddress() {
        settings.setProperty("deckhand.llm.base-url", "http://me:pw@llm:4000/v1");
        settings.setProperty("deckhand.llm.model", "small");

        assertThat(Welcome.to(settings))
                .contains("Slides are described by openai, model small at http://******@llm:4000/v1");
    }

    @Test
    void namesEveryProviderOfAChain() {
        settings.setProperty("deckhand.llm.provider", "openai,anthropic,offline");
        settings.setProperty("deckhand.llm.anthropic.model", "claude-x");

        assertThat(Welcome.to(settings))
                .contains("Slides are described by openai, its usual model; else by anthropic, model claude-x; else by"
                        + " the offline engine");
    }

    @Test
    void isSilentWhenTheConsoleIsForMachines() {
        settings.setProperty("logging.structured.format.console", "ecs");

        assertThat(Welcome.to(settings)).isEmpty();
    }
}
