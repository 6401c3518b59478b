package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import blackbox.decks.Decks;
import blackbox.product.CommandLine;
import blackbox.product.CommandLine.Ended;
import blackbox.product.DeckhandJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {
    @TempDir
    Path folder;

    @Test
    void makesAPackWithNoKeyAndNoServer() throws IOException {
        Path deck = Decks.plain(folder.resolve("lecture.pdf"), "commanded", 3);
        Path out = folder.resolve("out");

        Ended ended = run("run", deck.toString(), "--out", out.toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("summary.json", "lecture.docx", "lecture.apkg");
        try (var files = Files.walk(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("summary.json", "lecture.docx", "lecture.apkg");
        }
    }

    @Test
    void endsWithOneAndTheReasonWhenTheDeckCannotBeRead() throws IOException {
        Path deck = Files.writeString(folder.resolve("broken.pdf"), "This was never a PDF.");

        Ended ended = run("run", deck.toString(), "--out", folder.resolve("out").toString());

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("broken.pdf").doesNotContain("\tat ");
    }

    @Test
    void findsItselfInGoodHealth() throws IOException {
        Ended ended = run("doctor");

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("deckhand.llm.provider", "offline");
    }

    @Test
    void neverShowsASecretToTheDoctor() throws IOException {
        Ended ended = CommandLine.run(
                folder, Map.of("OPENAI_API_KEY", "sk-very-secret", "WORKER_CALLBACK_SECRET", "hush-hush"), "doctor");

        assertThat(ended.output()).doesNotContain("sk-very-secret", "hush-hush");
    }

    @Test
    void takesSecretsFromFilesAndSettingsFromBesideTheJar() throws IOException {
        Path installed = Files.createDirectories(folder.resolve("installed"));
        Path jar = Files.copy(DeckhandJar.fat(), installed.resolve("deckhand.jar"));
        Files.writeString(installed.resolve("application.yaml"), "deckhand:\n  language: Danish\n");
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("WORKER_CALLBACK_SECRET"), "hush-hush\n");

        Ended ended = CommandLine.run(
                jar, folder.resolve("elsewhere"), Map.of("DECKHAND_SECRETS_DIR", secrets.toString()), "doctor");

        assertThat(ended.output())
                .contains("deckhand.language = Danish   [" + installed + "/application.yaml, line 2]")
                .contains("deckhand.callback.secret = ******   [secret file " + secrets + "/WORKER_CALLBACK_SECRET]")
                .doesNotContain("hush-hush");
    }

    @Test
    void namesThePortThatIsNone() throws IOException {
        Ended ended = CommandLine.run(folder, Map.of("PORT", "80 00"));

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output())
                .contains("server.port is \"80 00\", which is no port; set PORT to a number from 1 to 65535")
                .doesNotContain("\tat ");
    }

    @Test
    void namesTheSettingThatWasMeant() throws IOException {
        Ended ended = run("doctor", "--deckhand.llm.concurency=4");

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("deckhand.llm.concurrency");
    }

    private Ended run(String... arguments) throws IOException {
        return CommandLine.run(folder, Map.of(), arguments);
    }
}
