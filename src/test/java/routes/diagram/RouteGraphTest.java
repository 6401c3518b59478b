package routes.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routes.files.RouteList;
import routes.files.RouteText;

class RouteGraphTest {
    private static final String FROM_MAIL = """
            - route:
                id: from-mail
                description: Decks by "mail"
                from:
                  uri: "imaps:{{mail.host}}?password={{mail.password}}"
                  steps:
                    - to:
                        uri: direct:put-object
                    - to:
                        uri: "{{deckhand.queue.jobs}}"
            """;
    private static final String SPLIT = """
            - route:
                id: split
                from:
                  uri: "{{deckhand.queue.jobs}}"
                  steps:
                    - to:
                        uri: direct:draw
                    - routingSlip:
                        expression:
                          constant:
                            expression: direct:make-docx
            - route:
                id: draw
                from:
                  uri: direct:draw
                  steps:
                    - toD:
                        uri: "direct:make-${variable.kind}"
                    - to:
                        uri: "http:example.org/{{drawer}}?bridgeEndpoint=true"
            - route:
                id: make-docx
                from:
                  uri: direct:make-docx
                  steps: []
            """;
    private static final String STORE = """
            - route:
                id: put-object
                description: Write
                from:
                  uri: direct:put-object
                  steps: []
            """;

    private final RouteGraph graph = new RouteGraph(RouteList.entries(
            List.of(file("13-from-mail", FROM_MAIL), file("30-split", SPLIT), file("80-store-in-attic", STORE))));

    @Test
    void tellsSourcesQueuesRoutesStoresAndTargetsApart() {
        assertThat(graph.boxes())
                .extracting(Box::shape, Box::title)
                .map(Object::toString)
                .containsExactly(
                        "(SOURCE, \"imaps: mail host\")",
                        "(ROUTE, \"from-mail\")",
                        "(QUEUE, \"queue jobs\")",
                        "(ROUTE, \"split\")",
                        "(ROUTE, \"draw\")",
                        "(TARGET, \"http:example.org/ drawer\")",
                        "(ROUTE, \"make-docx\")",
                        "(STORE, \"store-in-attic\")");
    }

    @Test
    void drawsAnArrowForEveryLinkAndNamesTheStoreInsideTheBox() {
        assertThat(graph.arrows().stream().map(this::words))
                .containsExactly(
                        "imaps: mail host > from-mail",
                        "from-mail > queue jobs",
                        "queue jobs > split",
                        "split > draw",
                        "split > make-docx if asked for",
                        "draw > make-docx if asked for",
                        "draw > http:example.org/ drawer");
        assertThat(box("from-mail").lines()).containsExactly("Decks by \"mail\"", "uses put-object");
    }

    @Test
    void showsNoOptionsOfAddresses() {
        assertThat(MermaidWriter.write(graph) + SvgWriter.write(graph)).doesNotContain("password", "bridgeEndpoint");
    }

    @Test
    void escapesWhatPicturesWouldTakeForTheirOwn() {
        assertThat(MermaidWriter.write(graph)).contains("Decks by #quot;mail#quot;");
        assertThat(SvgWriter.write(graph)).contains("Decks by &#34;mail&#34;");
    }

    private Box box(String title) {
        return graph.boxes().stream()
                .filter(box -> box.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String words(Arrow arrow) {
        return Stream.of(arrow.from(), arrow.to())
                        .map(key -> graph.boxes().stream()
                                .filter(box -> box.key().equals(key))
                                .findFirst()
                                .orElseThrow()
                                .title())
                        .reduce((from, to) -> from + " > " + to)
                        .orElseThrow()
                + (arrow.loose() ? " if asked for" : "");
    }

    private static RouteText file(String name, String text) {
        return new RouteText(name + ".camel.yaml", null, false, text);
    }
}
