package routes.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import routes.failure.CrashPoint;
import routes.failure.Refusal;

/**
 * Stops the start for a setting {@code deckhand.*} that nobody reads, because a mistyped one is worse than none. Known are
 * those that {@code application.yaml} lists, which are all.
 */
public class KnownSettings implements EnvironmentPostProcessor {
    /** Kubernetes tells every container of the services in its namespace, deckhand and deckhand-web, by such variables. */
    private static final Pattern FROM_KUBERNETES =
            Pattern.compile("DECKHAND_([A-Z0-9_]+_)?(SERVICE_(HOST|PORT(_.*)?)|PORT_\\d+_(TCP|UDP|SCTP)(_.*)?)");

    /** One of them looks like a setting, but its value does not look like a port. */
    private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Set<String> known = names();
        if (known.isEmpty()) {
            return;
        }
        Set<String> plain = known.stream().map(BuiltIn::plain).collect(Collectors.toSet());
        environment.getPropertySources().stream()
                .flatMap(KnownSettings::given)
                .filter(name -> !plain.contains(BuiltIn.plain(name)))
                .findFirst()
                .ifPresent(name -> refuse(name, known));
    }

    /** Every {@code deckhand.*} setting there is, by name. */
    public static Set<String> names() {
        return BuiltIn.names();
    }

    private static Stream<String> given(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> names
                ? Arrays.stream(names.getPropertyNames())
                        .filter(BuiltIn::claims)
                        .filter(name -> !isForDrills(name, names))
                        .filter(name -> !isFromKubernetes(name, names))
                : Stream.empty();
    }

    /** No setting: it counts on the command line of the JVM only. */
    private static boolean isForDrills(String name, PropertySource<?> source) {
        return name.equals(CrashPoint.PROPERTY)
                && source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    }

    private static boolean isFromKubernetes(String name, PropertySource<?> source) {
        return FROM_KUBERNETES.matcher(name).matches()
                || name.startsWith("DECKHAND_")
                        && name.endsWith("_PORT")
                        && ADDRESS.matcher(String.valueOf(source.getProperty(name)))
                                .matches();
    }

    private static void refuse(String name, Set<String> known) {
        String typed = BuiltIn.plain(name);
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> Distance.between(typed, BuiltIn.plain(candidate))))
                .orElseThrow();
        throw new Refusal(
                "setting-unknown",
                "There is no setting %s; did you mean %s? Correct it or leave it out".formatted(name, nearest));
    }
}
