package routes.cli;

import java.util.Comparator;
import java.util.List;
import routes.config.Distance;
import routes.failure.Refusal;
import routes.files.RouteText;
import routes.files.RouteTree;

/** Finds a built-in file by what people call it. */
final class BuiltInFiles {
    private BuiltInFiles() {}

    /** By {@code 41-ask-model.camel.yaml}, {@code 41-ask-model}, {@code ask-model}, or the id of a route in it. */
    static RouteText named(String name) {
        List<RouteText> all = RouteText.builtIn();
        return all.stream()
                .filter(file ->
                        words(file).equals(name.replaceFirst("^\\d+-", "").replaceFirst("[.].*", ""))
                                || ids(file).contains(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, all));
    }

    private static Refusal unknown(String name, List<RouteText> all) {
        String nearest = all.stream()
                .map(BuiltInFiles::words)
                .min(Comparator.comparingInt(words -> Distance.between(name, words)))
                .orElseThrow();
        return new Refusal(
                "route-unknown",
                "There is no built-in route %s; did you mean %s? routes list names all".formatted(name, nearest));
    }

    private static String words(RouteText file) {
        return file.name().replaceFirst("^\\d+-", "").replaceFirst("[.].*", "");
    }

    private static List<String> ids(RouteText file) {
        return new RouteTree(file).routes().stream().map(route -> route.id()).toList();
    }
}
