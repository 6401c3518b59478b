package routes.style;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The listing tells the story: numbered names, one route a file, and one name for file, route and address. */
final class NameRules {
    private static final Pattern FILE_NAME = Pattern.compile("\\d{2}-[a-z0-9]+(-[a-z0-9]+)*\\.camel\\.yaml");
    private static final Set<String> STORE_ROUTES =
            Set.of("put-object", "get-object", "link-to-object", "delete-object");

    static Stream<Finding> check(RouteFile file) {
        return Stream.of(fileName(file), oneRoute(file), routeIds(file), directNames(file))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> fileName(RouteFile file) {
        return FILE_NAME.matcher(file.name()).matches()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "file-name", file.name(), "is not named like 20-accept-job.camel.yaml: number, words, ending"));
    }

    private static Stream<Finding> oneRoute(RouteFile file) {
        String wanted = file.holdsFailurePolicies() ? "routeConfiguration" : "route";
        List<Map<?, ?>> entries = file.entries();
        int most = file.isStore() || file.holdsFailurePolicies() ? STORE_ROUTES.size() : 1;
        boolean fits = entries.stream().allMatch(entry -> entry.keySet().equals(Set.of(wanted)));
        return fits && !entries.isEmpty() && entries.size() <= most
                ? Stream.empty()
                : Stream.of(new Finding(
                        "one-route-a-file",
                        file.name(),
                        "holds " + entries.stream().map(Map::keySet).toList() + ", not just one " + wanted));
    }

    private static Stream<Finding> routeIds(RouteFile file) {
        Set<String> wanted = file.isStore() ? STORE_ROUTES : Set.of(file.words());
        return file.routes().stream()
                .map(route -> String.valueOf(route.get("id")))
                .filter(id -> !id.equals("null") && !wanted.contains(id))
                .map(id -> new Finding("route-id", file.name(), id + " is none of " + wanted));
    }

    private static Stream<Finding> directNames(RouteFile file) {
        return file.routes().stream()
                .filter(route -> from(route).startsWith("direct:"))
                .filter(route -> !from(route).equals("direct:" + route.get("id")))
                .map(route ->
                        new Finding("direct-name", file.name(), from(route) + " feeds the route " + route.get("id")));
    }

    private static String from(Map<?, ?> route) {
        return String.valueOf(RouteFile.mapOrEmpty(route.get("from")).get("uri"));
    }

    private NameRules() {}
}
