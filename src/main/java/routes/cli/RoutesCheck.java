package routes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import routes.CamelExtension;
import routes.config.RouteFile;
import routes.config.RoutesFolder;

/** Lists the routes with their files: which are there, whose they are, and which the settings leave out. */
@CamelExtension
final class RoutesCheck {
    private RoutesCheck() {}

    /** {@code application} is null when it did not start, so that nobody knows which are left out. */
    static void look(@Nullable ApplicationContext application, Environment settings, Findings findings) {
        Set<String> made = application == null
                ? null
                : Set.copyOf(application.getBean(CamelContext.class).getRoutes().stream()
                        .map(Route::getRouteId)
                        .toList());
        findings.section("Routes");
        findings.fact("folder for your own", RoutesFolder.of(settings));
        for (RouteFile file : RoutesFolder.chosen(settings)) {
            for (Entry entry : entries(file)) {
                boolean left = made != null && entry.isRoute() && !made.contains(entry.id());
                findings.fact(entry.id(), entry.description() + " [" + whose(file) + "]" + (left ? " (off)" : ""));
            }
        }
    }

    private static String whose(RouteFile file) {
        return file.own() == null
                ? "built-in " + file.name()
                : "yours" + (file.replaces() ? ", instead of the built-in one: " : ": ") + file.own();
    }

    private static List<Entry> entries(RouteFile file) {
        List<Entry> entries = new ArrayList<>();
        try (InputStream text = file.resource().getInputStream()) {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof List<?> parts) {
                parts.forEach(part -> add(part, entries));
            }
        } catch (IOException | YAMLException e) {
            entries.add(new Entry(file.name(), "can't be read", false));
        }
        return entries;
    }

    private static void add(@Nullable Object part, List<Entry> entries) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((kind, content) -> {
                if (content instanceof Map<?, ?> inside) {
                    entries.add(new Entry(
                            inside.containsKey("id") ? String.valueOf(inside.get("id")) : String.valueOf(kind),
                            inside.containsKey("description") ? String.valueOf(inside.get("description")) : "",
                            "route".equals(kind)));
                }
            });
        }
    }

    /** A part of a file of routes. */
    private record Entry(String id, String description, boolean isRoute) {}
}
