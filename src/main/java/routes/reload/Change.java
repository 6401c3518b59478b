package routes.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import routes.files.RouteText;
import routes.files.RouteTree;

/** A route file that is to count in the place of another; one of the two may be missing, but not both. */
record Change(
        String name, @Nullable RouteText before, @Nullable RouteText after) {
    Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException(name + " neither comes nor goes");
        }
    }

    /** What has changed, in the order of names. */
    static List<Change> between(List<RouteText> before, List<RouteText> after) {
        Map<String, RouteText> was = byName(before);
        Map<String, RouteText> is = byName(after);
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(was.get(name), is.get(name)))
                .map(name -> new Change(name, was.get(name), is.get(name)))
                .toList();
    }

    /** These files with the changes made. */
    static List<RouteText> made(List<RouteText> files, List<Change> changes) {
        TreeMap<String, RouteText> made = byName(files);
        for (Change change : changes) {
            if (change.after == null) {
                made.remove(change.name);
            } else {
                made.put(change.name, change.after);
            }
        }
        return List.copyOf(made.values());
    }

    /** Where people look for it: the file that is there now, or the one that was. */
    String place() {
        return Objects.requireNonNull(after == null ? before : after).place();
    }

    /** Policies and beans count for all routes, which a change of one file can't make anew. */
    boolean isOfRoutesOnly() {
        List<String> kinds = new ArrayList<>();
        for (RouteText file : new @Nullable RouteText[] {before, after}) {
            if (file != null) {
                kinds.addAll(new RouteTree(file).kinds());
            }
        }
        return kinds.stream().allMatch("route"::equals);
    }

    private static TreeMap<String, RouteText> byName(List<RouteText> files) {
        return files.stream()
                .collect(Collectors.toMap(RouteText::name, Function.identity(), (one, two) -> two, TreeMap::new));
    }
}
