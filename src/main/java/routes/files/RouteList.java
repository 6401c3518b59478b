package routes.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.env.Environment;
import routes.config.Masks;

/** Lists the routes of files that are one application together. */
public final class RouteList {
    private RouteList() {}

    /** One route: {@code from} has its settings filled in as far as they are known, and {@code made} says if it is on. */
    public record Row(
            String id, String from, String description, String file, boolean own, boolean replaces, boolean made) {}

    /** In the order of the files. */
    public static List<Row> of(List<RouteText> files, Environment settings) {
        return asking(
                settings,
                camel -> entries(files).stream().map(route -> row(route, camel)).toList());
    }

    /** The routes that the settings leave in. */
    public static List<RouteEntry> made(List<RouteText> files, Environment settings) {
        return asking(settings, camel -> entries(files).stream()
                .filter(route -> camel.makes(route.precondition()))
                .toList());
    }

    /** All routes. */
    public static List<RouteEntry> entries(List<RouteText> files) {
        return files.stream()
                .map(RouteTree::new)
                .flatMap(tree -> tree.routes().stream())
                .toList();
    }

    private static <T> T asking(Environment settings, Function<IdleCamel, T> question) {
        try (IdleCamel camel = new IdleCamel(settings)) {
            return question.apply(camel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options of an address would make the table too wide. */
    private static Row row(RouteEntry route, IdleCamel camel) {
        RouteText file = route.file();
        String from = camel.resolve(route.from()).orElse(route.from());
        return new Row(
                route.id(),
                Masks.show("", from).replaceFirst("\\?.*", ""),
                route.description(),
                file.own() == null ? file.name() : file.own().toString(),
                file.own() != null,
                file.replaces(),
                camel.makes(route.precondition()));
    }
}
