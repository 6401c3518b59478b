package routes.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A route file as text and as data, read by the same YAML parser that Camel uses. */
record RouteFile(String name, String text, Object content) {
    static List<RouteFile> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(RouteFile::read).toList();
        } catch (IOException e) {
            throw new IllegalStateException(folder + " can't be listed", e);
        }
    }

    static RouteFile read(Path file) {
        try {
            String text = Files.readString(file);
            return new RouteFile(file.getFileName().toString(), text, parse(text));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(file + " can't be read as YAML", e);
        }
    }

    /** {@code accept-job} for {@code 20-accept-job.camel.yaml}. */
    String words() {
        return name.replaceFirst("^\\d+-", "").replaceFirst("\\.camel\\.yaml$", "");
    }

    boolean holdsFailurePolicies() {
        return name.startsWith("00-");
    }

    boolean isStore() {
        return words().startsWith("store-in-");
    }

    /** What stands at the top of the file, each entry a map with one key such as {@code route}. */
    List<Map<?, ?>> entries() {
        return content instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(RouteFile::mapOrEmpty).toList()
                : List.of();
    }

    List<Map<?, ?>> routes() {
        return entries().stream()
                .filter(entry -> entry.containsKey("route"))
                .<Map<?, ?>>map(entry -> mapOrEmpty(entry.get("route")))
                .toList();
    }

    Stream<Spot> spots() {
        return Spot.below(content);
    }

    static Map<?, ?> mapOrEmpty(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Object parse(String text) {
        Object content = new Load(LoadSettings.builder().build()).loadFromString(text);
        return content == null ? "" : content;
    }
}
