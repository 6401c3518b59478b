package routes.diagram;

import java.util.List;

/** A box of the picture: a key of its own, a title, and smaller lines below. */
record Box(String key, Shape shape, String title, List<String> lines) {
    Box {
        lines = List.copyOf(lines);
    }
}
