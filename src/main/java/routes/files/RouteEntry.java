package routes.files;

import java.util.List;
import java.util.stream.Stream;

/** One route of a file. */
public final class RouteEntry {
    private final RouteTree tree;
    private final Spot spot;

    RouteEntry(RouteTree tree, Spot spot) {
        this.tree = tree;
        this.spot = spot;
    }

    public RouteText file() {
        return tree.file();
    }

    /** Empty when it has none. */
    public String id() {
        return text("id");
    }

    public String description() {
        return text("description");
    }

    /** The address it takes its messages from, as it stands in the file. */
    public String from() {
        return text("from/uri");
    }

    public String precondition() {
        return text("precondition");
    }

    /** The addresses it sends to, in the order of the file, the ones inside texts too. */
    public List<String> targets() {
        return spots().filter(found -> found.value() != null && found.key().equals("uri"))
                .filter(found -> !found.parent().equals("from"))
                .map(found -> String.valueOf(found.value()))
                .toList();
    }

    /** Whether it has a step of this kind, such as {@code routingSlip}. */
    public boolean has(String step) {
        return spots().anyMatch(
                        found -> found.key().equals(step) && found.parent().equals("steps"));
    }

    String pointer() {
        return spot.pointer();
    }

    int line() {
        return spot.line();
    }

    int lineOf(String path) {
        return tree.spot(spot.pointer() + "/" + path).map(Spot::line).orElse(line());
    }

    private Stream<Spot> spots() {
        String below = spot.pointer() + "/";
        return tree.spots().filter(found -> found.pointer().startsWith(below));
    }

    private String text(String path) {
        return tree.text(spot.pointer() + "/" + path).orElse("");
    }
}
