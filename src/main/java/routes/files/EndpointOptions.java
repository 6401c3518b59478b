package routes.files;

import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.impl.DefaultRuntimeCamelCatalog;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.EndpointOptionModel;
import org.jspecify.annotations.Nullable;
import routes.CamelExtension;

/** What a component says of the options of one endpoint. */
@CamelExtension
record EndpointOptions(DefaultRuntimeCamelCatalog catalog, ComponentModel model, boolean source) {

    /** What is wrong, with the option it is about if there is one. */
    record Wrong(@Nullable String option, String sentence) {}

    Stream<Wrong> check(String uri, Map<String, String> parameters) {
        if (source ? model.isProducerOnly() : model.isConsumerOnly()) {
            return Stream.of(new Wrong(
                    null,
                    "the component %s can't be used %s; use another one"
                            .formatted(
                                    model.getScheme(),
                                    source ? "in from, only to send to" : "to send to, only in from")));
        }
        try {
            Map<String, String> options = new LinkedHashMap<>(catalog.endpointProperties(uri));
            options.putAll(parameters);
            return Stream.of(unknown(options), missing(options), values(options))
                    .flatMap(wrong -> wrong);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Stream.of(new Wrong(
                    null, "%s is no address of %s (%s)".formatted(uri, model.getScheme(), model.getSyntax())));
        }
    }

    private Stream<Wrong> unknown(Map<String, String> options) {
        return options.keySet().stream()
                .filter(name -> !isKnown(name))
                .filter(name -> !model.isLenientProperties()
                        || isOfComponent(name)
                        || !near(name).isEmpty())
                .map(name -> new Wrong(name, "%s has no option %s%s".formatted(model.getScheme(), name, hint(name))));
    }

    /** An endpoint that takes any option sends those on that it does not know. */
    private String hint(String name) {
        return isOfComponent(name)
                ? " at an address; set camel.component.%s.%s in application.yaml"
                        .formatted(
                                model.getScheme(),
                                name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                : near(name);
    }

    private boolean isKnown(String name) {
        return model.getEndpointOptions().stream()
                .anyMatch(option -> option.getName().equals(name) || isPrefixed(option, name));
    }

    private static boolean isPrefixed(EndpointOptionModel option, String name) {
        String optional = option.getOptionalPrefix();
        return (option.isMultiValue() && option.getPrefix() != null && name.startsWith(option.getPrefix()))
                || (optional != null && name.equals(optional + option.getName()));
    }

    private boolean isOfComponent(String name) {
        return model.getComponentOptions().stream()
                .anyMatch(option -> option.getName().equals(name));
    }

    private String near(String name) {
        TreeSet<String> known = new TreeSet<>();
        model.getEndpointOptions().forEach(option -> known.add(option.getName()));
        return Nearest.to(name, known);
    }

    private Stream<Wrong> missing(Map<String, String> options) {
        return model.getEndpointOptions().stream()
                .filter(option -> option.isRequired() && option.getDefaultValue() == null)
                .filter(option -> options.getOrDefault(option.getName(), "").isEmpty())
                .map(option -> new Wrong(
                        null,
                        "%s needs %s; add it (%s)".formatted(model.getScheme(), option.getName(), model.getSyntax())));
    }

    private Stream<Wrong> values(Map<String, String> options) {
        Map<String, String> known = new LinkedHashMap<>(options);
        known.keySet().removeIf(name -> !isKnown(name));
        EndpointValidationResult result = catalog.validateProperties(model.getScheme(), known);
        List<Wrong> wrong = new ArrayList<>();
        unfit(wrong, result.getInvalidBoolean(), "write true or false");
        unfit(wrong, withoutTimes(result.getInvalidInteger()), "write a whole number");
        unfit(wrong, result.getInvalidNumber(), "write a number");
        unfit(wrong, result.getInvalidDuration(), "write a time such as 500 or 5s");
        unfit(wrong, result.getInvalidReference(), "name a bean, as in #bean:name");
        entries(result.getInvalidEnum())
                .forEach((name, value) -> wrong.add(new Wrong(
                        name,
                        "%s=%s will not do; write one of %s"
                                .formatted(name, value, String.join(", ", result.getEnumChoices(name))))));
        return wrong.stream();
    }

    /** Camel turns a time such as 2s into milliseconds wherever a long is wanted. */
    private Map<String, String> withoutTimes(@Nullable Map<String, String> integers) {
        Map<String, String> left = new LinkedHashMap<>(entries(integers));
        left.entrySet()
                .removeIf(entry -> catalog.validateTimePattern(entry.getValue())
                        && model.getEndpointOptions().stream()
                                .anyMatch(option -> option.getName().equals(entry.getKey())
                                        && option.getJavaType().equals("long")));
        return left;
    }

    private static void unfit(List<Wrong> wrong, @Nullable Map<String, String> found, String next) {
        entries(found)
                .forEach((name, value) ->
                        wrong.add(new Wrong(name, "%s=%s will not do; %s".formatted(name, value, next))));
    }

    private static Map<String, String> entries(@Nullable Map<String, String> found) {
        return found == null ? Map.of() : found;
    }
}
