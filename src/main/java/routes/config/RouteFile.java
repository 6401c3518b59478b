package routes.config;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * A file of routes that counts: a built-in one, or the user's own, which may stand in for a built-in one of the same
 * name.
 */
public record RouteFile(
        String name, Resource resource, @Nullable Path own, boolean replaces) {
    private static final Pattern STORE = Pattern.compile("\\d*-?store-in-(.+)\\.camel\\.yaml");

    static RouteFile builtIn(String name, Resource resource) {
        return new RouteFile(name, resource, null, false);
    }

    public static RouteFile own(Path file, boolean replaces) {
        return new RouteFile(file.getFileName().toString(), new FileSystemResource(file), file, replaces);
    }

    /** Whether it is the store's of that kind, or no store's: two stores' routes would have the same names. */
    boolean fits(String storeKind) {
        Matcher store = STORE.matcher(name);
        return !store.matches() || store.group(1).equals(storeKind);
    }

    /** As Camel is told where to find it. */
    String location() {
        return own == null ? "classpath:camel/" + name : "file:" + own;
    }
}
