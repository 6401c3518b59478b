package routes.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes that say of a file that it is a copy of a built-in one with steps more; that they run is tested from outside. */
class RecipesTest {
    private static final Path PAGE = Path.of("docs/change-a-route.md");

    @ParameterizedTest
    @ValueSource(strings = {"20-accept-job", "41-ask-model"})
    void aCopyHasEveryLineOfTheBuiltInFile(String name) throws IOException {
        List<String> builtIn = Files.readAllLines(Path.of("src/main/resources/camel", name + ".camel.yaml"));

        assertThat(recipe(name)).containsSubsequence(builtIn).hasSizeGreaterThan(builtIn.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"camel.version", "spring-boot.version"})
    void componentsAreOfTheVersionsThatDeckhandHas(String property) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.split("<" + property + ">", 2)[1].split("<", 2)[0];

        assertThat(PAGE).content().contains("<version>" + version + "</version>");
    }

    private static List<String> recipe(String name) throws IOException {
        String page = Files.readString(PAGE);
        String fromHere = page.substring(page.indexOf("`routes/" + name + ".camel.yaml`\n\n```yaml\n"));
        String block = fromHere.substring(fromHere.indexOf("```yaml\n") + "```yaml\n".length());
        return block.substring(0, block.indexOf("\n```")).lines().toList();
    }
}
