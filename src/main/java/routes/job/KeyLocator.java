package routes.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import routes.failure.InvalidField;

/** Finds where the deck of a request lies, and lets nobody name a place that is not theirs to name. */
@Component
class KeyLocator {
    private static final Pattern ROOT = Pattern.compile("([a-z0-9]+)://([^/]+)/?");

    private final SourceSettings settings;

    KeyLocator(SourceSettings settings) {
        this.settings = settings;
    }

    /** The location of a {@link JobRequest}; {@code field} is what the request calls the key. */
    String locate(String field, String key) {
        return key.startsWith("file:") ? allowed(field, key).toUri().toString() : location(field, key);
    }

    /** A key of the store, or of the bucket that the keys are said to be in; no other bucket is anybody's to name. */
    private String location(String field, String key) {
        String in = settings.http().keysIn().strip();
        Matcher root = ROOT.matcher(in);
        String bare = root.matches() && key.startsWith(in)
                ? key.substring(in.length()).replaceFirst("^/+", "")
                : key;
        if (bare.isEmpty() || bare.contains("://")) {
            throw new InvalidField(
                    field,
                    field + " is no key but the address of another place; send a key, or name its bucket in"
                            + " deckhand.source.http.keys-in");
        }
        return root.matches() ? new ObjectAddress(root.group(1), root.group(2), bare, null).toString() : bare;
    }

    private Path allowed(String field, String key) {
        try {
            Path file = Path.of(URI.create(key.replaceFirst("^file:/*", "file:///")))
                    .toRealPath();
            for (Path folder : settings.http().allowedFolders()) {
                if (Files.isRegularFile(file) && Files.isDirectory(folder) && file.startsWith(folder.toRealPath())) {
                    return file;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw notAllowed(field);
        }
        throw notAllowed(field);
    }

    /** One sentence for all reasons: whether a file exists outside the allowed folders is nobody's business. */
    private static InvalidField notAllowed(String field) {
        return new InvalidField(
                field,
                field + " names no file in an allowed folder; add its folder to deckhand.source.http.allowed-folders or"
                        + " send a key of the store");
    }
}
