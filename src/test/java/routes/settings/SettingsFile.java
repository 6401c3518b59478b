package routes.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A settings file as people read it: each setting and each section in the file's order, with the comments above it. */
record SettingsFile(List<Entry> settings, List<Entry> sections) {
    static final Path OURS = Path.of("src/main/resources/application.yaml");

    static SettingsFile ours() {
        try {
            return of(Files.readString(OURS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SettingsFile of(String text) {
        MappingNode root = (MappingNode) new Yaml(new LoaderOptions()).compose(new StringReader(text));
        List<String> lines = text.lines().toList();
        List<Found> found = found("", root).toList();
        return new SettingsFile(
                found.stream()
                        .filter(Found::isLeaf)
                        .map(one -> one.entry(lines))
                        .toList(),
                found.stream()
                        .filter(one -> !one.isLeaf())
                        .map(one -> one.entry(lines))
                        .toList());
    }

    /** Those of Deckhand's own settings. */
    List<Entry> own() {
        return settings.stream()
                .filter(setting -> setting.key().startsWith("deckhand."))
                .toList();
    }

    /** What stands above the section. */
    String comment(String section) {
        return sections.stream()
                .filter(entry -> entry.key().equals(section))
                .map(Entry::comment)
                .findFirst()
                .orElse("");
    }

    private static Stream<Found> found(String prefix, MappingNode map) {
        return map.getValue().stream().flatMap(tuple -> found(prefix, tuple));
    }

    private static Stream<Found> found(String prefix, NodeTuple tuple) {
        String key = prefix + ((ScalarNode) tuple.getKeyNode()).getValue();
        Found here = new Found(key, tuple.getKeyNode().getStartMark().getLine(), tuple.getValueNode());
        return here.isLeaf()
                ? Stream.of(here)
                : Stream.concat(Stream.of(here), found(key + ".", (MappingNode) tuple.getValueNode()));
    }

    private record Found(String key, int line, Node value) {
        boolean isLeaf() {
            return !(value instanceof MappingNode map) || map.getValue().isEmpty();
        }

        Entry entry(List<String> lines) {
            LinkedList<String> comments = new LinkedList<>();
            for (int i = line - 1; i >= 0 && lines.get(i).strip().startsWith("#"); i--) {
                comments.addFirst(lines.get(i).strip().substring(1).strip());
            }
            return new Entry(key, comments, text(value));
        }

        private static String text(Node value) {
            return switch (value.getNodeId()) {
                case scalar -> ((ScalarNode) value).getValue();
                case sequence ->
                    ((SequenceNode) value).getValue().stream().map(Found::text).collect(Collectors.joining(","));
                default -> "";
            };
        }
    }
}
