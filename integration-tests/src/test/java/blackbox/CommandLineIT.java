package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import blackbox.decks.Decks;
import blackbox.product.CommandLine;
import blackbox.product.CommandLine.Ended;
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
    void namesTheSettingThatWasMeant() throws IOException {
        Ended ended = run("doctor", "--deckhand.llm.concurency=4");

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains("deckhand.llm.concurrency");
    }

    private Ended run(String... arguments) throws IOException {
        return CommandLine.run(folder, Map.of(), arguments);
    }
}
