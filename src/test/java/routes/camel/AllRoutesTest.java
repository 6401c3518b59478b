package routes.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import routes.DeckhandTest;

/** All route files together, in the application: only a real start checks the options of their endpoints. */
class AllRoutesTest extends DeckhandTest {
    @Autowired
    private CamelContext camel;

    @Test
    void allRoutesOfAllFilesRun() {
        List<String> started = camel.getRoutes().stream().map(Route::getId).toList();

        assertThat(started)
                .containsExactlyInAnyOrder(
                        "receive-process-request",
                        "receive-generate-pdf-request",
                        "receive-from-folder",
                        "receive-event",
                        "accept-job",
                        "accept-object",
                        "accept-deck",
                        "look-at-s3-object",
                        "look-at-gs-object",
                        "split-deck",
                        "fetch-deck",
                        "fetch-from-folder",
                        "fetch-from-store",
                        "fetch-from-s3",
                        "fetch-from-gs",
                        "draw-slides",
                        "keep-picture",
                        "describe-slide",
                        "ask-model",
                        "send-question",
                        "tell-progress",
                        "announce-pack",
                        "make-study-pack",
                        "make-summary",
                        "make-docx",
                        "make-anki",
                        "keep-output",
                        "deliver-callback",
                        "post-callback",
                        "look-after-work",
                        "announce-work",
                        "put-object",
                        "get-object",
                        "link-to-object",
                        "delete-object");
        assertThat(started).allSatisfy(id -> assertThat(
                        camel.getRouteController().getRouteStatus(id).isStarted())
                .isTrue());
    }

    @Test
    void everyStageListensToItsOwnQueue() {
        assertThat(from("split-deck")).startsWith("seda://jobs?").contains("concurrentConsumers=2");
        assertThat(from("describe-slide")).startsWith("seda://slides?").contains("concurrentConsumers=16");
        assertThat(from("make-study-pack")).startsWith("seda://packs?").contains("concurrentConsumers=2");
        assertThat(from("deliver-callback")).startsWith("seda://deliveries?").contains("concurrentConsumers=4");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileHasATestOfItsName(String file) {
        String words = Arrays.stream(file.substring(3, file.indexOf('.')).split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());

        assertThat(Path.of("src/test/java/routes/camel", words + "RouteTest.java"))
                .exists();
    }

    private String from(String routeId) {
        return camel.getRoute(routeId).getEndpoint().getEndpointUri();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/camel"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
