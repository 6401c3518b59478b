package routes.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routes.files.RouteEntry;

/** Boxes and arrows for routes, in the order of their files. */
public final class RouteGraph {
    private final List<RouteEntry> routes;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Set<Arrow> arrows = new LinkedHashSet<>();
    private final Set<String> called;

    public RouteGraph(List<RouteEntry> routes) {
        this.routes = List.copyOf(routes);
        this.called = routes.stream()
                .flatMap(route -> route.targets().stream())
                .map(Addresses::bare)
                .collect(Collectors.toSet());
        routes.forEach(this::draw);
    }

    List<Box> boxes() {
        return List.copyOf(boxes.values());
    }

    List<Arrow> arrows() {
        return List.copyOf(arrows);
    }

    private void draw(RouteEntry route) {
        if (isOfStore(route)) {
            boxes.merge(words(route), store(route), RouteGraph::together);
            return;
        }
        if (!Addresses.isDirect(route.from())) {
            arrow(outside(Addresses.bare(route.from())), key(route), false);
        }
        List<String> lines = new ArrayList<>(List.of(route.description()));
        String used = used(route);
        if (!used.isEmpty()) {
            lines.add("uses " + used);
        }
        boxes.put(key(route), new Box(key(route), Shape.ROUTE, route.id(), lines));
        route.targets().forEach(target -> to(route, Addresses.bare(target)));
        if (route.has("routingSlip")) {
            outputs().forEach(output -> arrow(key(route), key(output), true));
        }
    }

    private void to(RouteEntry route, String address) {
        if (!Addresses.isDirect(address)) {
            arrow(key(route), outside(address), false);
        }
        boolean loose = Addresses.isPattern(address);
        receivers(address).stream()
                .filter(receiver -> !isOfStore(receiver))
                .forEach(receiver -> arrow(key(route), key(receiver), loose));
    }

    /** The slip names make-NAME for every output of the job. */
    private List<RouteEntry> outputs() {
        return routes.stream()
                .filter(route -> route.from().startsWith("direct:make-"))
                .filter(route -> !called.contains(Addresses.bare(route.from())))
                .toList();
    }

    private List<RouteEntry> receivers(String address) {
        return routes.stream()
                .filter(route -> Addresses.isDirect(address) && Addresses.fits(address, Addresses.bare(route.from())))
                .toList();
    }

    private String used(RouteEntry route) {
        return route.targets().stream()
                .map(Addresses::bare)
                .flatMap(address -> receivers(address).stream())
                .filter(RouteGraph::isOfStore)
                .map(RouteEntry::id)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The box of an address that is no route's own. */
    private String outside(String address) {
        String key = "at " + address;
        boolean taken =
                routes.stream().anyMatch(route -> Addresses.bare(route.from()).equals(address));
        Shape shape = taken ? called.contains(address) ? Shape.QUEUE : Shape.SOURCE : Shape.TARGET;
        boxes.putIfAbsent(key, new Box(key, shape, Addresses.label(address), List.of()));
        return key;
    }

    private void arrow(String from, String to, boolean loose) {
        arrows.add(new Arrow(from, to, loose));
    }

    /** The handful of a store is one box, since most routes use one of them. */
    private static Box store(RouteEntry route) {
        return new Box(
                words(route), Shape.STORE, words(route), List.of("%s: %s".formatted(route.id(), route.description())));
    }

    private static Box together(Box box, Box more) {
        return new Box(
                box.key(),
                box.shape(),
                box.title(),
                Stream.concat(box.lines().stream(), more.lines().stream()).toList());
    }

    private static boolean isOfStore(RouteEntry route) {
        return words(route).startsWith("store-in-");
    }

    private static String words(RouteEntry route) {
        return route.file().name().replaceFirst("^\\d+-", "").replaceFirst("[.].*", "");
    }

    private static String key(RouteEntry route) {
        return "route " + route.file().name() + " " + route.id();
    }
}
