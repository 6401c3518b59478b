package routes.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What stands in a route file, every place with its line; read by the YAML parser that Camel uses. */
public final class RouteTree {
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final RouteText file;
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private @Nullable Object content;
    private final @Nullable Finding unreadable;
    private final Set<String> leftOut;

    public RouteTree(RouteText file) {
        this.file = file;
        this.leftOut = Set.of();
        this.unreadable = read();
    }

    private RouteTree(RouteTree whole, Set<String> leftOut) {
        this.file = whole.file;
        this.content = whole.content;
        this.spots.putAll(whole.spots);
        this.leftOut = leftOut;
        this.unreadable = whole.unreadable;
    }

    /** The same, but for the texts of routes that are not made: what they name need not be there. */
    RouteTree only(Predicate<RouteEntry> made) {
        return new RouteTree(
                this,
                routes().stream()
                        .filter(made.negate())
                        .map(RouteEntry::pointer)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public RouteText file() {
        return file;
    }

    /** Why nothing could be read, if so. */
    Optional<Finding> unreadable() {
        return Optional.ofNullable(unreadable);
    }

    /** Every place, parents before their children. */
    Stream<Spot> spots() {
        return spots.values().stream();
    }

    /** Every place where a text stands that Camel acts upon. */
    Stream<Spot> texts() {
        return spots().filter(spot -> spot.value() != null)
                .filter(Predicate.not(RouteTree::isProse))
                .filter(spot ->
                        leftOut.stream().noneMatch(route -> spot.pointer().startsWith(route + "/")));
    }

    /** The text at a path such as {@code 0/route/id}. */
    Optional<String> text(String path) {
        return spot(path).map(Spot::value);
    }

    Optional<Spot> spot(String path) {
        return Optional.ofNullable(spots.get(path));
    }

    public List<RouteEntry> routes() {
        return spots().filter(spot -> spot.path().size() == 2 && spot.key().equals("route"))
                .map(spot -> new RouteEntry(this, spot))
                .toList();
    }

    /** What stands at the top of the file, such as {@code route} or {@code routeConfiguration}. */
    public List<String> kinds() {
        return spots().filter(spot -> spot.path().size() == 2).map(Spot::key).toList();
    }

    /** As maps, lists and plain values; null for a file without any. */
    @Nullable
    Object content() {
        return content;
    }

    private @Nullable Finding read() {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(file.text());
            if (root.isEmpty()) {
                return file.finding(1, "nothing stands here; write a route, or take the file away");
            }
            collect(List.of(), root.get(), root.get());
            content = new Load(SETTINGS).loadFromString(file.text());
            return null;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return file.finding(
                    line, "this is no YAML: " + e.getProblem() + "; look at the indentation and the quotes");
        } catch (YamlEngineException e) {
            return file.finding(1, "this is no YAML: " + e.getMessage());
        }
    }

    private void collect(List<String> path, Node at, Node node) {
        Spot spot = new Spot(path, line(at), node, node instanceof ScalarNode scalar ? scalar.getValue() : null);
        spots.put(spot.pointer(), spot);
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    collect(longer(path, key.getValue()), key, entry.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.getValue().size(); i++) {
                Node item = list.getValue().get(i);
                collect(longer(path, Integer.toString(i)), item, item);
            }
        }
    }

    private static List<String> longer(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static boolean isProse(Spot spot) {
        return spot.key().equals("description") || spot.key().equals("note");
    }
}
