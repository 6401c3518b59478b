package routes.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.NamedNode;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A visual editor that reads a built-in file and writes it anew changes nothing of what it means to Camel. */
class YamlRoundTripTest {
    static Stream<Arguments> files() {
        return RouteText.builtIn().stream().map(file -> Arguments.of(file.name(), file.text()));
    }

    /** Camel's other writer, the one for XML, tells the two models apart if the one for YAML has lost something. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void survivesBeingWrittenByCamel(String name, String text) throws Exception {
        String written;
        String before;
        try (DefaultCamelContext camel = load(name, text)) {
            written = yaml(camel);
            before = xml(camel);
        }
        try (DefaultCamelContext camel = load(name, written)) {
            assertThat(yaml(camel)).isEqualTo(written);
            assertThat(xml(camel)).isEqualTo(before);
        }
    }

    private static DefaultCamelContext load(String name, String text) throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.fromString(name, text));
        return camel;
    }

    private static String yaml(DefaultCamelContext camel) throws Exception {
        List<String> parts = new ArrayList<>();
        for (NamedNode node : nodes(camel)) {
            parts.add(
                    PluginHelper.getModelToYAMLDumper(camel).dumpModelAsYaml(camel, node, false, false, false, false));
        }
        return String.join("", parts);
    }

    private static String xml(DefaultCamelContext camel) throws Exception {
        List<String> parts = new ArrayList<>();
        for (NamedNode node : nodes(camel)) {
            parts.add(PluginHelper.getModelToXMLDumper(camel).dumpModelAsXml(camel, node, false, false, false));
        }
        return String.join("\n", parts);
    }

    private static List<NamedNode> nodes(DefaultCamelContext camel) {
        return Stream.concat(camel.getRouteConfigurationDefinitions().stream(), camel.getRouteDefinitions().stream())
                .collect(Collectors.toList());
    }
}
