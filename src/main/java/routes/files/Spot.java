package routes.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One place in a route file: the keys that lead to it (places in lists are numbers), its line, and the text that stands
 * there, null where something stands below.
 */
record Spot(
        List<String> path, int line, Node node, @Nullable String value) {
    /** The last key of the path that is no number. */
    String key() {
        return keyAt(0);
    }

    /** Above {@link #key}, as {@code from} for its {@code uri}. */
    String parent() {
        return keyAt(1);
    }

    boolean under(String key) {
        return path.contains(key);
    }

    /** As a JSON pointer. */
    String pointer() {
        return String.join("/", path);
    }

    private String keyAt(int back) {
        List<String> keys = path.stream().filter(key -> !key.matches("\\d+")).toList();
        int index = keys.size() - 1 - back;
        return index < 0 ? "" : keys.get(index);
    }
}
