package routes.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;

/** A setting as it is in effect: its value, masked where it has to be, and where it was set. */
public record Setting(String name, String shown, String source) {
    /** Empty when it is not set at all; a list is shown with commas. */
    public static Optional<Setting> find(String name, ConfigurableEnvironment environment) {
        ConfigurationProperty property = property(name, environment);
        return property == null
                ? Optional.empty()
                : Optional.of(new Setting(
                        name, Masks.show(name, value(property, name, environment)), Origins.of(property, environment)));
    }

    private static @Nullable ConfigurationProperty property(String name, ConfigurableEnvironment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .flatMap(source -> Stream.of(name, name + "[0]")
                        .map(form -> source.getConfigurationProperty(ConfigurationPropertyName.of(form)))
                        .filter(Objects::nonNull))
                .findFirst()
                .orElse(null);
    }

    private static String value(ConfigurationProperty property, String name, ConfigurableEnvironment environment) {
        return property.getName().isLastElementIndexed()
                ? String.join(
                        ",",
                        Binder.get(environment)
                                .bind(name, Bindable.listOf(String.class))
                                .orElseGet(List::of))
                : environment.getProperty(name, "");
    }
}
