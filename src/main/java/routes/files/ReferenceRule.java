package routes.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code direct:} routes and the failure policies that a route names must be there. */
final class ReferenceRule {
    private static final Pattern CALLED = Pattern.compile("direct:(?://)?([A-Za-z0-9._-]+)(?![A-Za-z0-9._-]*[{$])");

    private ReferenceRule() {}

    static Stream<Finding> check(RouteSet set) {
        return Stream.concat(directs(set), policies(set));
    }

    private static Stream<Finding> directs(RouteSet set) {
        Set<String> all = addresses(set.routes());
        Set<String> made = addresses(set.madeRoutes());
        return set.trees().stream().flatMap(tree -> tree.texts()
                .filter(spot -> !(spot.key().equals("uri") && spot.parent().equals("from")))
                .filter(Predicate.not(spot -> spot.key().equals("message")))
                .flatMap(spot -> CALLED.matcher(String.valueOf(spot.value()))
                        .results()
                        .map(call -> call.group(1))
                        .filter(name -> !made.contains(name))
                        .map(name -> tree.file().finding(spot.line(), missing(name, all)))));
    }

    private static String missing(String name, Set<String> all) {
        return all.contains(name)
                ? "the route direct:%s is left out by its precondition; check the settings that stand in it"
                        .formatted(name)
                : "no route takes messages from direct:%s%s".formatted(name, Nearest.to(name, all));
    }

    private static Set<String> addresses(Stream<RouteEntry> routes) {
        return routes.map(RouteEntry::from)
                .filter(from -> from.startsWith("direct:"))
                .map(from -> from.replaceFirst("^direct:(//)?", "").replaceFirst("\\?.*", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Camel itself says nothing of a policy that is not there: the route would go without. */
    private static Stream<Finding> policies(RouteSet set) {
        Set<String> known = set.texts("routeConfiguration", "id");
        return set.trees().stream().flatMap(tree -> tree.texts()
                .filter(spot -> spot.key().equals("routeConfigurationId"))
                .flatMap(spot -> List.of(String.valueOf(spot.value()).split("\\s*,\\s*")).stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> tree.file()
                                .finding(
                                        spot.line(),
                                        "no failure policy is called %s%s".formatted(id, Nearest.to(id, known))))));
    }
}
