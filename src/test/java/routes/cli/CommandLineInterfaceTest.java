package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {
    @ParameterizedTest
    @CsvSource({
        "--help, Usage: deckhand [-hV] [COMMAND]",
        "-h, Usage: deckhand [-hV] [COMMAND]",
        "run --help, FILE...",
        "doctor -h, Usage: deckhand doctor",
        "whsec --help, Usage: deckhand whsec"
    })
    void helpsEverywhere(String typed, String told) {
        Typed help = Typed.run(typed.split(" "));

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains(told);
        assertThat(help.err()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(Typed.run("--version")).satisfies(version -> {
            assertThat(version.code()).isZero();
            assertThat(version.out()).startsWith("deckhand ").contains("Java ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "rum, Did you mean run?",
        "docter, Did you mean doctor?",
        "run --ot x a.pdf, Did you mean --out?",
        "run --langauge French a.pdf, Did you mean --language?",
        "--hlep, Did you mean --help?"
    })
    void endsWithTwoAndSaysWhatWasMeant(String typed, String meant) {
        Typed mistyped = Typed.run(typed.split(" "));

        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err()).contains(meant).contains("Usage: deckhand");
        assertThat(mistyped.out()).isEmpty();
    }

    @Test
    void takesAFileWithoutACommandForOneToRun(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("lecture.pdf"));

        assertThat(Typed.run(file.toString()).err()).contains("Did you mean run " + file + "?");
    }

    @Test
    void endsWithTwoWhenNoFileIsNamed() {
        assertThat(Typed.run("run")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(2);
            assertThat(typed.err())
                    .contains("Missing required parameter: 'FILE'")
                    .contains("Usage: deckhand run");
        });
    }

    @Test
    void endsWithOneWhenNoFileCanBeRead(@TempDir Path folder) {
        Path missing = folder.resolve("missing.pdf");

        assertThat(Typed.run("run", missing.toString(), folder.toString())).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err()).isEqualToNormalizingNewlines("""
                            deckhand: %s does not exist; check its path
                            deckhand: %s is no file; check its path
                            """.formatted(missing, folder));
        });
    }

    @Test
    void asksForAFolderThatCanBeWrittenBeforeAnythingIsPaid(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("lecture.pdf"));

        assertThat(Typed.run("run", file.toString(), "--out", file + "/packs")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err()).contains("/packs can't be made a folder").contains("choose another --out");
        });
    }

    @Test
    void printsTheSecretAsLibrariesWantIt() {
        assertThat(Typed.run("whsec", "--deckhand.callback.secret=plan-ahead")).satisfies(typed -> {
            assertThat(typed.code()).isZero();
            assertThat(typed.out()).isEqualToNormalizingNewlines("whsec_cGxhbi1haGVhZA==\n");
        });
    }

    @Test
    void saysHowToSetASecretWhenThereIsNone() {
        assertThat(Typed.run("whsec", "--deckhand.callback.secret=")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(1);
            assertThat(typed.err()).contains("set WORKER_CALLBACK_SECRET");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec", "doctor"})
    void namesAMistypedSettingInOneSentence(String command) {
        Typed typed = Typed.run(command, "--deckhand.languge=French");

        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.out() + typed.err())
                .contains("There is no setting deckhand.languge; did you mean deckhand.language?")
                .doesNotContain("\tat ");
    }
}
