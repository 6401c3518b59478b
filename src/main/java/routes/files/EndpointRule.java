package routes.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.catalog.impl.DefaultRuntimeCamelCatalog;
import org.apache.camel.tooling.model.ComponentModel;
import org.jspecify.annotations.Nullable;
import routes.CamelExtension;

/** An endpoint's component must be on the class path and know the endpoint's options. */
@CamelExtension
final class EndpointRule {
    /** Stands for a value that is not known. */
    private static final String UNKNOWN = "{{unknown}}";

    private final IdleCamel camel;
    private final DefaultRuntimeCamelCatalog catalog = new DefaultRuntimeCamelCatalog();

    EndpointRule(IdleCamel camel) {
        this.camel = camel;
        catalog.setCamelContext(camel.context());
        catalog.start();
    }

    Stream<Finding> check(RouteTree tree) {
        return tree.texts()
                .filter(spot -> spot.key().equals("uri") && !spot.under("parameters"))
                .flatMap(spot -> check(tree, spot));
    }

    /** A setting without a value is told of elsewhere; what an expression gives is known only when it is sent. */
    private Stream<Finding> check(RouteTree tree, Spot spot) {
        String uri = camel.resolve(String.valueOf(spot.value())).orElse("");
        if (uri.isEmpty() || uri.startsWith("ref:") || uri.startsWith("${") || uri.startsWith("#")) {
            return Stream.empty();
        }
        String scheme = uri.replaceFirst("[:?].*", "");
        ComponentModel model = catalog.componentJSonSchema(scheme) == null ? null : catalog.componentModel(scheme);
        return model == null
                ? Stream.of(tree.file().finding(spot.line(), absent(scheme)))
                : new EndpointOptions(catalog, model, spot.parent().equals("from"))
                        .check(uri, parameters(tree, spot))
                        .map(wrong -> tree.file().finding(line(tree, spot, wrong.option()), wrong.sentence()));
    }

    private String absent(String scheme) {
        return "there is no component %s%s"
                .formatted(
                        scheme,
                        Nearest.or("name another, or put its jar on the class path", scheme, ComponentNames.find()));
    }

    private Map<String, String> parameters(RouteTree tree, Spot uri) {
        Map<String, String> options = new LinkedHashMap<>();
        String below = parametersOf(uri) + "/";
        tree.spots()
                .filter(spot -> spot.pointer().startsWith(below) && spot.value() != null)
                .forEach(spot -> options.put(
                        spot.key(), camel.resolve(String.valueOf(spot.value())).orElse(UNKNOWN)));
        return options;
    }

    private static int line(RouteTree tree, Spot uri, @Nullable String option) {
        return tree.spot(parametersOf(uri) + "/" + option).map(Spot::line).orElse(uri.line());
    }

    private static String parametersOf(Spot uri) {
        return String.join("/", uri.path().subList(0, uri.path().size() - 1)) + "/parameters";
    }
}
