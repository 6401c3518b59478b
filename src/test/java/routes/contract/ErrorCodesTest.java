package routes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ErrorCodesTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");
    private static final Pattern RAISED =
            Pattern.compile("new (?:\\w+\\.)*(?:\\w*Refusal\\(|NotDrawn\\([^\";]*,)\\s*\"([^\"]+)\"");

    private static final Set<String> LIST = codes(LISTED, read(Path.of("docs/contract/errors.md")));
    private static final String SOURCE = source();

    @Test
    void findsCodesAsTheyAreWritten() {
        assertThat(codes(RAISED, """
                throw new Refusal("deck-empty", "…");
                throw new Refusal(
                        "deck-encrypted",
                        "…", e);
                return new NotDrawn(7, "page-not-drawn", "…");
                return new SlidePicture.NotDrawn(page.number(), "page-too-slow", "…");
                throw new Refusal(code, "a variable");
                """))
                .containsExactlyInAnyOrder("deck-empty", "deck-encrypted", "page-not-drawn", "page-too-slow");
        assertThat(codes(LISTED, "| `deck-empty` | … |\n| code | … |\n")).containsExactly("deck-empty");
    }

    @Test
    void everyCodeThatIsRaisedIsListed() {
        assertThat(LIST)
                .containsAll(codes(RAISED, SOURCE))
                .allMatch(code -> code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    @Test
    void everyCodeThatIsListedIsRaised() {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("src/main/resources/camel")), "there are no routes yet");

        assertThat(LIST).isNotEmpty();
        assertThat(LIST.stream().filter(code -> !SOURCE.contains("\"" + code + "\"")))
                .isEmpty();
    }

    private static Set<String> codes(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source() {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                    .map(ErrorCodesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
