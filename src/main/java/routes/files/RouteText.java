package routes.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import routes.config.RouteFile;
import routes.config.RouteFiles;
import routes.failure.Refusal;

/** A route file with its text as it was at one moment; {@code own} is null for a built-in one. */
public record RouteText(String name, @Nullable Path own, boolean replaces, String text) {
    /** Those that count: the built-in ones and those of {@code folder}, in the order of their names. */
    public static List<RouteText> find(Path folder) {
        return RouteFiles.find(folder).stream().map(RouteText::read).toList();
    }

    /** The built-in ones alone. */
    public static List<RouteText> builtIn() {
        return RouteFiles.builtIn().stream().map(RouteText::read).toList();
    }

    /** These with the files at {@code paths} laid over them, as if they lay in the folder of routes. */
    public static List<RouteText> withLaid(List<RouteText> files, List<Path> paths) {
        TreeMap<String, RouteText> all = new TreeMap<>();
        files.forEach(file -> all.put(file.name(), file));
        for (Path path : paths) {
            RouteFiles.at(path).forEach(file -> {
                String name = file.getFileName().toString();
                all.put(name, read(RouteFile.own(file, all.containsKey(name))));
            });
        }
        return List.copyOf(all.values());
    }

    static RouteText read(RouteFile file) {
        try {
            return new RouteText(
                    file.name(),
                    file.own(),
                    file.replaces(),
                    file.resource().getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refusal(
                    "routes-unreadable",
                    "The route file %s can't be read; check who may read it"
                            .formatted(file.resource().getDescription()),
                    e);
        }
    }

    /** As people look for it. */
    public String place() {
        return own == null ? "built-in " + name : own.toString();
    }

    public Finding finding(int line, String sentence) {
        return new Finding(place(), line, sentence);
    }
}
