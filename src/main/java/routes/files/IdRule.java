package routes.files;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A route has an id, and no two routes that run together have the same, nor the same {@code direct:} address. */
final class IdRule {
    private IdRule() {}

    static Stream<Finding> check(RouteSet set) {
        Stream<Finding> missing = set.routes()
                .filter(route -> route.id().isBlank())
                .map(route -> route.file().finding(route.line(), "the route has no id; give it one of its own"));
        return Stream.of(missing, twice(set, "id"), twice(set, "from/uri")).flatMap(findings -> findings);
    }

    private static Stream<Finding> twice(RouteSet set, String what) {
        boolean id = what.equals("id");
        Map<String, List<RouteEntry>> same = set.madeRoutes()
                .filter(route -> id ? !route.id().isBlank() : route.from().startsWith("direct:"))
                .collect(Collectors.groupingBy(
                        route -> id ? route.id() : route.from(), TreeMap::new, Collectors.toList()));
        return same.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .flatMap(entry -> entry.getValue().stream().skip(1).map(route -> route.file()
                        .finding(
                                route.lineOf(what),
                                "%s is in use already, in %s:%d; name it otherwise, or name your file like the"
                                                .formatted(
                                                        entry.getKey(),
                                                        entry.getValue()
                                                                .get(0)
                                                                .file()
                                                                .place(),
                                                        entry.getValue().get(0).lineOf(what))
                                        + " built-in one to replace it")));
    }
}
