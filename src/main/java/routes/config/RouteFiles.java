package routes.config;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import routes.failure.Refusal;

/** Finds the files of routes that count, in the order of their names. */
public final class RouteFiles {
    private static final String ENDING = ".camel.yaml";

    private RouteFiles() {}

    /** The built-in files and those in {@code folder}, which need not exist; a file there replaces its namesake. */
    public static List<RouteFile> find(Path folder) {
        TreeMap<String, RouteFile> files = new TreeMap<>();
        builtIn().forEach(file -> files.put(file.name(), file));
        for (Path file : own(folder)) {
            String name = file.getFileName().toString();
            files.put(name, RouteFile.own(file, files.containsKey(name)));
        }
        return List.copyOf(files.values());
    }

    /** The route files in a folder, or the one route file that {@code path} is. */
    public static List<Path> at(Path path) {
        if (Files.isDirectory(path)) {
            return own(path).stream().sorted().toList();
        }
        if (!Files.isRegularFile(path)) {
            throw new Refusal("routes-unreadable", "%s is neither a file nor a folder; check its path".formatted(path));
        }
        if (!path.toString().endsWith(ENDING)) {
            throw new Refusal(
                    "route-file-name",
                    "%s would not be taken for a route file; let its name end with %s".formatted(path, ENDING));
        }
        return List.of(speakable(path));
    }

    /** The built-in files alone. */
    public static List<RouteFile> builtIn() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:camel/*" + ENDING);
            return Arrays.stream(found)
                    .map(file -> RouteFile.builtIn(Objects.requireNonNull(file.getFilename()), file))
                    .sorted(Comparator.comparing(RouteFile::name))
                    .toList();
        } catch (IOException e) {
            throw new Refusal("routes-unreadable", "The built-in routes can't be read; install Deckhand anew", e);
        }
    }

    /** YAML files in a folder that are no route files by their name, which may be a slip. */
    public static List<Path> passedOver(Path folder) {
        return list(folder, "*.{yaml,yml}").stream()
                .filter(file -> !file.toString().endsWith(ENDING))
                .sorted()
                .toList();
    }

    private static List<Path> own(Path folder) {
        return list(folder, "*" + ENDING).stream().map(RouteFiles::speakable).toList();
    }

    private static List<Path> list(Path folder, String names) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder.toRealPath(), names)) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new Refusal(
                    "routes-unreadable",
                    "The routes folder %s can't be read as a folder; set deckhand.routes.dir to one that can"
                            .formatted(folder.toAbsolutePath()),
                    e);
        }
    }

    /** Camel takes a list of patterns, in which a comma or a star would mean something. */
    private static Path speakable(Path file) {
        if (file.toString().matches(".*[,*?{}].*")) {
            throw new Refusal(
                    "route-file-name",
                    "The route file %s has one of , * ? { } in its path, which Camel takes for a pattern; rename it"
                            .formatted(file));
        }
        return file;
    }
}
