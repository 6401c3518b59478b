package routes.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import routes.failure.Refusal;

/** What the built-in {@code application.yaml} knows: every setting of ours, and the variables that its defaults ask for. */
final class BuiltIn {
    static final String PREFIX = "deckhand.";

    private static final Resource FILE = new ClassPathResource("application.yaml");
    private static final Pattern ENDS_IN_INDEX = Pattern.compile("(\\[\\d+]|_\\d+)+$");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");

    private BuiltIn() {}

    /** Every {@code deckhand.*} setting there is, by name; a list once. */
    static Set<String> names() {
        if (!FILE.exists()) {
            return Set.of();
        }
        try {
            return new YamlPropertySourceLoader()
                    .load("built-in settings", FILE).stream()
                            .map(EnumerablePropertySource.class::cast)
                            .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                            .filter(name -> name.startsWith(PREFIX))
                            .map(name -> ENDS_IN_INDEX.matcher(name).replaceFirst(""))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Variables with a name of their own, such as {@code OPENAI_API_KEY}. */
    static Set<String> variables() {
        try {
            return VARIABLE.matcher(FILE.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What is left when the ways to write a name no longer differ: {@code DECKHAND_DATA_DIR} and {@code deckhand.data-dir}. */
    static String plain(String name) {
        return ENDS_IN_INDEX
                .matcher(name)
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** Whether the name, in any spelling, claims to be a setting of ours. */
    static boolean claims(String name) {
        return name.length() > PREFIX.length()
                && name.substring(0, PREFIX.length() - 1).equalsIgnoreCase("deckhand")
                && "._".indexOf(name.charAt(PREFIX.length() - 1)) >= 0;
    }

    private static Refusal unreadable(IOException e) {
        return new Refusal("settings-unreadable", "application.yaml can't be read; install Deckhand anew", e);
    }
}
