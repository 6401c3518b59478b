package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in routes with a folder of the user's, and a data folder that nobody may make. */
class RoutesCommandTest {
    private static final String MINE = """
            - route:
                id: mine
                description: A way of my own
                from:
                  uri: direct:mine
                  steps:
                    - bean:
                        ref: wordWriter
                        method: "write(${variable.pack}, ${variable.file})"
            """;

    private final Path folder;

    RoutesCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void findTheBuiltInRoutesWellAndMakeNothing() {
        Typed validated = routes("validate");

        assertThat(validated.out()).matches("All is well in \\d+ route files \\(\\d+ built-in, 0 of your own\\)[.]\n");
        assertThat(validated.code()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nameEveryMistakeWithFileAndLineByTheBeansThatThereAre() throws IOException {
        Path file = write(
                "routes/90-mine.camel.yaml",
                MINE.replace("wordWriter", "wordWrita").replace("id: mine", "id: make-docx"));
        Path other = write("routes/91-mine.camel.yaml", MINE.replace("write(", "wrote("));

        Typed validated = routes("validate");

        assertThat(validated.out().lines())
                .contains(
                        file + ":8: there is no bean wordWrita; did you mean wordWriter?",
                        other + ":9: the bean wordWriter has no method wrote",
                        other + ":5: direct:mine is in use already, in " + file
                                + ":5; name it otherwise, or name your file like the built-in one to replace it")
                .anySatisfy(line -> assertThat(line).startsWith(file + ":2: make-docx is in use already, in built-in"));
        assertThat(validated.err()).contains("4 things are wrong in");
        assertThat(validated.code()).isEqualTo(1);
    }

    @Test
    void checkFilesThatLieElsewhereAsIfTheyLayInTheFolder() throws IOException {
        write("routes/90-mine.camel.yaml", MINE);
        Path next = write("next/90-mine.camel.yaml", MINE.replace("direct:mine", "dirct:mine"));

        assertThat(routes("validate").code()).isZero();
        assertThat(routes("validate", folder.resolve("next").toString()).out())
                .isEqualTo(next + ":5: there is no component dirct; did you mean direct?\n");
        assertThat(routes("validate", next.toString()).code()).isEqualTo(1);
    }

    @Test
    void refuseToCheckWhatWouldNotBeTakenForARouteFile() throws IOException {
        Path file = write("mine.yaml", MINE);

        assertThat(routes("validate", file.toString()).err())
                .isEqualTo("deckhand: %s would not be taken for a route file; let its name end with .camel.yaml\n"
                        .formatted(file));
        assertThat(routes("validate", folder.resolve("missing").toString()).err())
                .contains("is neither a file nor a folder; check its path");
    }

    @Test
    void warnOfAFileInTheFolderThatIsNotTaken() throws IOException {
        Path file = write("routes/90-mine.yaml", MINE);

        Typed validated = routes("validate");

        assertThat(validated.err())
                .isEqualTo("deckhand: %s is not taken for a route file; let its name end with .camel.yaml\n"
                        .formatted(file));
        assertThat(validated.code()).isZero();
    }

    @Test
    void listWhoseARouteIsAndWhetherItIsOn() throws IOException {
        Path mine = write("routes/90-mine.camel.yaml", MINE);
        routes("copy", "make-docx");

        assertThat(routes("list", "--deckhand.source.folder.enabled=false")
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("ID +FROM +DESCRIPTION +FILE +WHOSE +STATE"))
                .anyMatch(line -> line.matches("mine +direct:mine +A way of my own +" + mine + " +yours +on"))
                .anyMatch(
                        line -> line.matches("make-docx .+/52-make-docx.camel.yaml +yours, replaces the built-in +on"))
                .anyMatch(line -> line.matches("receive-from-folder .+ built-in +off"))
                .anyMatch(line -> line.matches("split-deck +seda:jobs +.+ 30-split-deck.camel.yaml +built-in +on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask-model", "41-ask-model", "41-ask-model.camel.yaml"})
    void copyABuiltInFileOnce(String name) {
        Path copy = folder.resolve("routes/41-ask-model.camel.yaml");

        assertThat(routes("copy", name).out()).isEqualTo(copy + "\n");
        assertThat(copy).content().isEqualTo(routes("show", name).out()).contains("id: ask-model");

        Typed again = routes("copy", name);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("is there already and stays as it is");
    }

    @Test
    void findAStoresRouteInItsFile() {
        assertThat(routes("show", "link-to-object").out()).contains("id: put-object", "id: link-to-object");
    }

    @Test
    void nameTheNearestRouteWhenThereIsNone() {
        assertThat(routes("copy", "ask-modle").err())
                .isEqualTo(
                        "deckhand: There is no built-in route ask-modle; did you mean ask-model? routes list names all\n");
    }

    @Test
    void drawWhatTheSettingsLeaveIn() throws IOException {
        write("routes/90-mine.camel.yaml", MINE);
        Path svg = folder.resolve("routes.svg");

        assertThat(routes("diagram", "--deckhand.source.folder.enabled=false").out())
                .startsWith("flowchart TD\n")
                .contains("mine<br/>A way of my own")
                .doesNotContain("receive-from-folder");
        assertThat(routes("diagram", "--format", "svg", "--out", svg.toString()).out())
                .isEmpty();
        assertThat(svg).content().startsWith("<svg ").contains(">mine</text>").endsWith("</svg>\n");
        assertThat(routes("diagram", "--built-in").out())
                .contains("receive-from-folder")
                .doesNotContain("mine<br/>");
    }

    @Test
    void askWhatToDoWithTheRoutes() {
        assertThat(Typed.run("routes")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(2);
            assertThat(typed.err()).contains("Name what to do with the routes").contains("validate");
        });
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toRealPath();
    }

    private Typed routes(String... typed) {
        List<String> all = new ArrayList<>(List.of("routes"));
        all.addAll(List.of(typed));
        all.add("--deckhand.data-dir=" + folder.resolve("data"));
        all.add("--deckhand.routes.dir=" + folder.resolve("routes"));
        return Typed.run(all.toArray(String[]::new));
    }
}
