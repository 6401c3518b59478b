package routes.files;

import java.io.IOException;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.spi.PropertiesSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import routes.CamelExtension;

/** A Camel that is never started: it only knows what its languages, components and settings would say. */
@CamelExtension
final class IdleCamel implements AutoCloseable {
    private final DefaultCamelContext camel = new DefaultCamelContext();

    IdleCamel(Environment settings) {
        camel.getPropertiesComponent().addPropertiesSource(new Settings(settings));
    }

    DefaultCamelContext context() {
        return camel;
    }

    /** With settings in the places that stand for them; empty when one is missing. */
    Optional<String> resolve(String text) {
        try {
            return Optional.of(camel.resolvePropertyPlaceholders(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a route with this precondition is made; Camel is asked with a policy that does nothing. */
    boolean makes(String precondition) {
        if (precondition.isBlank() || resolve(precondition).isEmpty()) {
            return true;
        }
        try {
            RouteConfigurationDefinition probe = new RouteConfigurationDefinition();
            probe.precondition(precondition);
            camel.addRouteConfiguration(probe);
            return camel.getRouteConfigurationDefinitions().contains(probe);
        } catch (Exception e) {
            return true; // the route itself will say what is wrong with it
        }
    }

    @Override
    public void close() throws IOException {
        camel.close();
    }

    /** Deckhand's settings, as Camel asks for them. */
    private record Settings(Environment environment) implements PropertiesSource {
        @Override
        public String getName() {
            return "settings";
        }

        @Override
        public @Nullable String getProperty(String name) {
            return environment.getProperty(name);
        }

        @Override
        public @Nullable String getProperty(String name, @Nullable String otherwise) {
            return otherwise == null ? environment.getProperty(name) : environment.getProperty(name, otherwise);
        }
    }
}
