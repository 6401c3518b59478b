package blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.NamedNode;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A visual editor reads a built-in file into Camel's model and writes it anew: both mean the same, to Camel and word by
 * word. The writer is that of the Camel which editors build on.
 */
class RouteFilesTest {
    private static final Path FOLDER = Path.of("../src/main/resources/camel");

    /** Camel 4.22 writes policies in a form that it does not read. */
    private static final Set<String> NOT_READ_AGAIN = Set.of("00-when-something-fails.camel.yaml");

    static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void sayTheSameWhenCamelHasWrittenThem(String name) throws Exception {
        String file = Files.readString(FOLDER.resolve(name));

        String written = written(name, file);

        assertThat(Meaning.ofWritten(data(written))).isEqualTo(Meaning.ofFile(data(file)));
        if (!NOT_READ_AGAIN.contains(name)) {
            assertThat(written(name, written)).isEqualTo(written);
        }
    }

    private static String written(String name, String text) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(name, text));
            StringBuilder written = new StringBuilder();
            for (NamedNode node : nodes(camel)) {
                written.append(PluginHelper.getModelToYAMLDumper(camel)
                        .dumpModelAsYaml(camel, node, false, false, false, false));
            }
            return written.toString();
        }
    }

    private static List<NamedNode> nodes(DefaultCamelContext camel) {
        return Stream.<NamedNode>concat(
                        camel.getRouteConfigurationDefinitions().stream(), camel.getRouteDefinitions().stream())
                .toList();
    }

    private static Object data(String yaml) {
        Object data = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return data == null ? "" : data;
    }
}
