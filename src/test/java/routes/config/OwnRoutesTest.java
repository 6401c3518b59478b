package routes.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** A small application with Camel and nothing but the user's own routes: the built-in ones need all of Deckhand. */
class OwnRoutesTest {
    private static final String SOUND = """
            - route:
                id: mine
                description: Mine
                from:
                  uri: direct:mine
                  steps:
                    - log:
                        message: here
            """;

    private Path folder;

    OwnRoutesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void areLoadedFromTheFolder() throws IOException {
        write("90-mine.camel.yaml", SOUND);
        write("80-store-in-folder.camel.yaml", SOUND.replace("mine", "my-store"));

        assertThat(start()).containsExactlyInAnyOrder("mine", "my-store");
    }

    @Test
    void areNoneWhenTheFolderIsMissing() {
        folder = folder.resolve("missing");

        assertThat(start()).isEmpty();
    }

    @Test
    void stopTheStartWithFileLineAndReasonWhenAStepIsUnknown() throws IOException {
        Path file = write("90-mine.camel.yaml", SOUND.replace("- log", "- logg"));

        assertThat(failure())
                .isEqualTo(
                        "The route file %s can't be read: line 7: Unknown node id: logg; correct the file, or take it away"
                                .formatted(file));
    }

    @Test
    void stopTheStartWithTheLineWhereTheYamlBreaks() throws IOException {
        Path file = write("90-mine.camel.yaml", SOUND.replace("    description", "   description"));

        assertThat(failure())
                .startsWith("The route file %s can't be read: line 3: ".formatted(file))
                .contains("but found '<block mapping start>'");
    }

    @Test
    void stopTheStartWhenAFileIsEmpty() throws IOException {
        Path file = write("90-mine.camel.yaml", "");

        assertThat(failure()).startsWith("The route file %s is empty; ".formatted(file));
    }

    @Test
    void stopTheStartWithTheLineOfAnUnknownComponent() throws IOException {
        Path file = write("90-mine.camel.yaml", SOUND.replace("direct:mine", "dirrect:mine"));

        assertThat(failure())
                .startsWith("The route mine can't be made: %s, line 5: No endpoint could be found for: dirrect://mine"
                        .formatted(file));
    }

    @Test
    void stopTheStartWithTheLineOfAnUnknownBean() throws IOException {
        Path file = write(
                "90-mine.camel.yaml",
                SOUND.replace("message: here", "message: here\n        - bean:\n            ref: nobody"));

        assertThat(failure())
                .startsWith(
                        "The route mine can't be made: %s, line 10: No bean could be found in the registry for: nobody"
                                .formatted(file));
    }

    @Test
    void stopTheStartWhenTwoHaveTheSameId() throws IOException {
        Path one = write("90-one.camel.yaml", SOUND);
        Path two = write("91-two.camel.yaml", SOUND.replace("direct:mine", "direct:other"));

        assertThat(failure())
                .startsWith("The route id mine is in use twice: in %s, line 2 and in %s, line 2; ".formatted(one, two));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toRealPath();
    }

    private List<String> start() {
        try (ConfigurableApplicationContext application = application().run(settings())) {
            return application.getBean(CamelContext.class).getRoutes().stream()
                    .map(Route::getRouteId)
                    .toList();
        }
    }

    private String failure() {
        return StartFailure.explain(
                catchThrowable(() -> application().run(settings()).close()),
                Settings.of(Map.of("deckhand.routes.dir", folder.toString())));
    }

    private String[] settings() {
        return new String[] {"--deckhand.routes.dir=" + folder, "--camel.main.routes-exclude-pattern=classpath:camel/*"
        };
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(CamelAlone.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application;
    }

    /** Camel without Deckhand. */
    @ImportAutoConfiguration(CamelAutoConfiguration.class)
    static class CamelAlone {}
}
