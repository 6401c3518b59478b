package routes.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Tells Camel which files of routes to load, one by one: the same file from two places would stop the start for its
 * doubled route id, as would two stores, and a missing folder in a pattern would stop it too.
 */
public class RoutesFolder implements EnvironmentPostProcessor {
    private static final String SETTING = "deckhand.routes.dir";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String files = chosen(environment).stream().map(RouteFile::location).collect(Collectors.joining(","));
        Defaults.add(environment, "the routes folder", Map.of("camel.main.routes-include-pattern", files));
    }

    /** The built-in files and the user's, of the stores only the one that {@code deckhand.store.kind} names. */
    public static List<RouteFile> chosen(Environment environment) {
        String kind = environment.getProperty("deckhand.store.kind", "");
        return RouteFiles.find(of(environment)).stream()
                .filter(file -> file.fits(kind))
                .toList();
    }

    /** The user's folder: as set, which is {@code routes} by default, beside the jar or else in the working directory. */
    public static Path of(Environment environment) {
        String set = environment.getProperty(SETTING, "");
        Path folder = Path.of(set.isBlank() ? "routes" : set);
        File jar = new ApplicationHome(RoutesFolder.class).getSource();
        Path besideJar = jar == null || jar.isDirectory()
                ? folder
                : jar.toPath().toAbsolutePath().resolveSibling(folder);
        return Files.isDirectory(besideJar) ? besideJar : folder.toAbsolutePath();
    }
}
