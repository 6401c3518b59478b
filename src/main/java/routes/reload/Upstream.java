package routes.reload;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import routes.files.RouteEntry;

/** Finds the routes whose messages get to certain other routes by {@code direct:} calls. */
final class Upstream {
    private static final List<String> CALL_ANYBODY = List.of("routingSlip", "dynamicRouter", "recipientList", "toD");

    private Upstream() {}

    /**
     * The ids of those that begin with a queue, a timer or a store and can wait a while. Whoever sends a request over
     * HTTP waits at the {@code direct:} call itself.
     */
    static Set<String> waiting(Set<String> ids, List<RouteEntry> routes) {
        Set<String> reached = new HashSet<>(ids);
        int before;
        do {
            before = reached.size();
            Set<String> addresses = routes.stream()
                    .filter(route -> reached.contains(route.id()))
                    .map(RouteEntry::from)
                    .filter(from -> from.startsWith("direct:"))
                    .collect(Collectors.toSet());
            routes.stream()
                    .filter(route -> calls(route, addresses))
                    .map(RouteEntry::id)
                    .forEach(reached::add);
        } while (reached.size() > before);
        return routes.stream()
                .filter(route -> reached.contains(route.id()) && !ids.contains(route.id()))
                .filter(route -> !route.from().matches("(direct|platform-http):.*"))
                .map(RouteEntry::id)
                .collect(Collectors.toSet());
    }

    private static boolean calls(RouteEntry route, Set<String> addresses) {
        return route.targets().stream().anyMatch(addresses::contains)
                || (!addresses.isEmpty() && CALL_ANYBODY.stream().anyMatch(route::has));
    }
}
