package routes.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import routes.files.RouteList;
import routes.files.RouteText;

/** The pictures of the built-in routes in {@code docs/} are those of the files as they are. */
class RoutesPictureTest {
    private static final String MEND =
            "the routes have changed; draw them anew: mvn -q test -Dtest=RoutesPictureTest -Dregenerate";
    private static final Path SVG = Path.of("docs/routes.svg");
    private static final Path PAGE = Path.of("docs/routes.md");

    private final RouteGraph graph = new RouteGraph(RouteList.entries(RouteText.builtIn()));

    @BeforeEach
    void writeWhenAsked() throws IOException {
        if (System.getProperty("regenerate") != null) {
            Files.writeString(SVG, SvgWriter.write(graph));
            Files.writeString(PAGE, page());
        }
    }

    @Test
    void theSvgShowsTheRoutesAsTheyAre() {
        assertThat(SVG).as(MEND).hasContent(SvgWriter.write(graph));
    }

    @Test
    void thePageShowsTheRoutesAsTheyAre() {
        assertThat(PAGE).as(MEND).hasContent(page());
    }

    private String page() {
        return """
                # How the routes hang together

                Drawn from the built-in files by `java -jar deckhand.jar routes diagram --built-in`; without `--built-in` it draws
                the routes of your deployment, yours included, as your settings have them.

                ![Sources, queues, routes, and where they send to](routes.svg)

                A dashed arrow is an output that a job may ask for (`deckhand.outputs`). A store is a handful of routes, of which one
                file is active; what a route uses of it stands in its box.

                The same as Mermaid:

                ```mermaid
                %s```
                """.formatted(MermaidWriter.write(graph));
    }
}
