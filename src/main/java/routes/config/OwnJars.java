package routes.config;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.system.ApplicationHome;
import routes.failure.Refusal;

/**
 * Lets Camel components be added without a build: jars in the folder {@code jars} beside the jar, or else in the working
 * directory, stand on the class path behind Deckhand's own. What both have is taken from Deckhand.
 */
public final class OwnJars {
    /** The folder's name. */
    static final String FOLDER = "jars";

    private OwnJars() {}

    /** Has this thread, and all that it starts, find classes there too. */
    public static void join() {
        List<Path> jars = find();
        if (!jars.isEmpty()) {
            Thread.currentThread().setContextClassLoader(loader(jars));
        }
    }

    /** The jars that count, in the order of their names; none without the folder. */
    public static List<Path> find() {
        return in(folder());
    }

    static List<Path> in(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw new Refusal(
                    "jars-unreadable",
                    "The folder %s can't be read; correct its rights, or take it away".formatted(folder),
                    e);
        }
        return jars.stream().sorted().toList();
    }

    /** Its parent comes first. It stays open for as long as the process runs. */
    static ClassLoader loader(List<Path> jars) {
        URL[] urls = jars.stream().map(OwnJars::url).toArray(URL[]::new);
        return new URLClassLoader(FOLDER, urls, OwnJars.class.getClassLoader());
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every path has a file: URL", e);
        }
    }

    private static Path folder() {
        File jar = new ApplicationHome(OwnJars.class).getSource();
        Path here = Path.of(FOLDER).toAbsolutePath();
        Path besideJar = jar == null || jar.isDirectory()
                ? here
                : jar.toPath().toAbsolutePath().resolveSibling(FOLDER);
        return Files.isDirectory(besideJar) ? besideJar : here;
    }
}
