package routes.config;

import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

/** Puts settings that were worked out where they replace {@code application.yaml}'s and nothing that a user set. */
final class Defaults {
    private Defaults() {}

    static void add(ConfigurableEnvironment environment, String name, Map<String, Object> settings) {
        MutablePropertySources sources = environment.getPropertySources();
        MapPropertySource added = new MapPropertySource(name, settings);
        sources.stream()
                .map(PropertySource::getName)
                .filter(source -> source.contains("class path resource [application.yaml]"))
                .findFirst()
                .ifPresentOrElse(ours -> sources.addBefore(ours, added), () -> sources.addLast(added));
    }
}
