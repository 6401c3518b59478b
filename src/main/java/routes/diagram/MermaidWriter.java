package routes.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the picture as Mermaid, which GitHub and many editors draw. */
public final class MermaidWriter {
    private MermaidWriter() {}

    public static String write(RouteGraph graph) {
        Map<String, String> names = new HashMap<>();
        graph.boxes().forEach(box -> names.put(box.key(), "n" + (names.size() + 1)));
        StringBuilder text = new StringBuilder("flowchart TD\n");
        graph.boxes().forEach(box -> line(text, names.get(box.key()) + shape(box)));
        graph.arrows()
                .forEach(arrow -> line(
                        text, names.get(arrow.from()) + (arrow.loose() ? " -.-> " : " --> ") + names.get(arrow.to())));
        return text.toString();
    }

    private static String shape(Box box) {
        String words = escaped(box.title())
                + box.lines().stream().map(line -> "<br/>" + escaped(line)).collect(Collectors.joining());
        return switch (box.shape()) {
            case SOURCE, TARGET -> "(\"" + words + "\")";
            case QUEUE -> "([\"" + words + "\"])";
            case ROUTE -> "[\"" + words + "\"]";
            case STORE -> "[(\"" + words + "\")]";
        };
    }

    /** Mermaid knows entities, but not all of HTML's. */
    private static String escaped(String text) {
        return text.replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;");
    }

    private static void line(StringBuilder text, String line) {
        text.append("    ").append(line).append('\n');
    }
}
