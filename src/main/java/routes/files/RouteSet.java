package routes.files;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that are one application together. */
record RouteSet(List<RouteTree> trees, Predicate<RouteEntry> made) {
    Stream<RouteEntry> routes() {
        return trees.stream().flatMap(tree -> tree.routes().stream());
    }

    /** Those that the settings leave in. */
    Stream<RouteEntry> madeRoutes() {
        return routes().filter(made);
    }

    /** What stands at a path of two keys such as {@code routeConfiguration/id}, in any file. */
    Set<String> texts(String top, String key) {
        return trees.stream()
                .flatMap(RouteTree::spots)
                .filter(spot -> spot.value() != null
                        && spot.key().equals(key)
                        && spot.parent().equals(top))
                .map(spot -> String.valueOf(spot.value()))
                .collect(Collectors.toSet());
    }
}
