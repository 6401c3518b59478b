package routes.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * A file of routes that counts: a built-in one, or the user's own, which may stand in for a built-in one of the same
 * name.
 */
public record RouteFile(
        String name, Resource resource, @Nullable Path own, boolean replaces) {
    static RouteFile builtIn(String name, Resource resource) {
        return new RouteFile(name, resource, null, false);
    }

    public static RouteFile own(Path file, boolean replaces) {
        return new RouteFile(file.getFileName().toString(), new FileSystemResource(file), file, replaces);
    }

    /** As Camel is told where to find it. */
    String location() {
        return own == null ? "classpath:camel/" + name : "file:" + own;
    }
}
