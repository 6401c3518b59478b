package routes.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One place in a YAML document: the keys that lead to it, and what stands there. */
record Spot(List<String> path, Object value) {
    /** Every place below {@code root}, parents before their children. */
    static Stream<Spot> below(Object root) {
        List<Spot> spots = new ArrayList<>();
        collect(new Spot(List.of(), root), spots);
        return spots.stream();
    }

    String key() {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    boolean under(String key) {
        return path.contains(key);
    }

    @Override
    public String toString() {
        return String.join("/", path) + ": " + value;
    }

    private static void collect(Spot spot, List<Spot> spots) {
        spots.add(spot);
        if (spot.value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> collect(spot.child(String.valueOf(key), child), spots));
        } else if (spot.value instanceof List<?> list) {
            list.forEach(child -> collect(new Spot(spot.path, child), spots));
        }
    }

    private Spot child(String key, Object child) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return new Spot(List.copyOf(longer), child == null ? "" : child);
    }
}
