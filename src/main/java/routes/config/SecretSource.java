package routes.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import routes.failure.Refusal;

/** What the secret files say. It is read like the environment, so that {@code DECKHAND_CALLBACK_SECRET} is a file's name too. */
class SecretSource extends SystemEnvironmentPropertySource implements OriginLookup<String> {
    /** Boot reads those like the environment whose names end so. */
    private static final String NAME = "secretFiles-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    private static final Pattern LAST_NEWLINES = Pattern.compile("\\R+\\z");
    private static final int LARGEST = 64 * 1024;

    private final Map<String, Path> files;

    private SecretSource(Map<String, Path> files, Map<String, Object> values) {
        super(NAME, values);
        this.files = files;
    }

    static SecretSource of(List<Path> files) {
        Set<String> ours = Stream.concat(BuiltIn.names().stream(), BuiltIn.variables().stream())
                .map(BuiltIn::plain)
                .collect(Collectors.toSet());
        Map<String, Path> named = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (ours.contains(BuiltIn.plain(name)) || BuiltIn.claims(name) || mayBeForARoute(file)) {
                named.put(name, file);
                values.put(name, text(file));
            }
        }
        return new SecretSource(named, values);
    }

    /** A route of the user's may ask for any; a key store is no text, and what can't be read is for somebody else. */
    private static boolean mayBeForARoute(Path file) {
        return Files.isRegularFile(file)
                && Files.isReadable(file)
                && file.toFile().length() <= LARGEST;
    }

    private static String text(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return LAST_NEWLINES.matcher(text).replaceFirst("");
        } catch (IOException e) {
            throw new Refusal(
                    "secret-unreadable",
                    "The secret file %s can't be read (%s); let the user who runs Deckhand read it, or take it away"
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }

    @Override
    public @Nullable Origin getOrigin(String name) {
        Path file = files.get(name);
        return file == null ? null : new SecretFile(file);
    }

    /** Where a secret was found, as the doctor says it. */
    private record SecretFile(Path file) implements Origin {
        @Override
        public String toString() {
            return "secret file " + file;
        }
    }
}
