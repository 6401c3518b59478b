package routes.config;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import routes.failure.Refusal;

/**
 * Stops the start for a setting {@code deckhand.*} that nobody reads, because a mistyped one is worse than none. Known are
 * those that {@code application.yaml} lists, which are all.
 */
public class KnownSettings implements EnvironmentPostProcessor {
    private static final String PREFIX = "deckhand.";
    private static final Pattern ENDS_IN_INDEX = Pattern.compile("(\\[\\d+]|_\\d+)+$");
    /** Kubernetes tells every container of a service named deckhand by such variables. */
    private static final Predicate<String> FROM_KUBERNETES =
            Pattern.compile("DECKHAND_(SERVICE|PORT)(_.*)?").asMatchPredicate();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Set<String> known = names();
        if (known.isEmpty()) {
            return;
        }
        Set<String> plain = known.stream().map(KnownSettings::plain).collect(Collectors.toSet());
        for (PropertySource<?> source : environment.getPropertySources()) {
            given(source).stream()
                    .filter(name -> !plain.contains(plain(name)))
                    .findFirst()
                    .ifPresent(name -> refuse(name, known));
        }
    }

    /** Every {@code deckhand.*} setting there is, by name. */
    public static Set<String> names() {
        Resource file = new ClassPathResource("application.yaml");
        if (!file.exists()) {
            return Set.of();
        }
        try {
            return new YamlPropertySourceLoader()
                    .load("known settings", file).stream()
                            .flatMap(source -> given(source).stream())
                            .map(name -> ENDS_IN_INDEX.matcher(name).replaceFirst(""))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new Refusal("settings-unreadable", "application.yaml can't be read; install Deckhand anew", e);
        }
    }

    private static List<String> given(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> names
                ? Arrays.stream(names.getPropertyNames())
                        .filter(name -> name.startsWith(PREFIX) || name.startsWith("DECKHAND_"))
                        .filter(FROM_KUBERNETES.negate())
                        .toList()
                : List.of();
    }

    /** What is left when the ways to write a name no longer differ: {@code DECKHAND_DATA_DIR} and {@code deckhand.data-dir}. */
    private static String plain(String name) {
        return ENDS_IN_INDEX
                .matcher(name)
                .replaceFirst("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static void refuse(String name, Set<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> Distance.between(plain(name), plain(candidate))))
                .orElseThrow();
        throw new Refusal(
                "setting-unknown",
                "There is no setting %s; did you mean %s? Correct it or leave it out".formatted(name, nearest));
    }
}
