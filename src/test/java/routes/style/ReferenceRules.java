package routes.style;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a route names must be there: beans, their methods, classes, the {@code direct:} routes it calls, its policy. */
final class ReferenceRules {
    private static final Set<String> TEXTS = Set.of("description", "note", "message");
    private static final Set<String> BEAN_KEYS = Set.of(
            "ref",
            "aggregationRepository",
            "aggregationStrategy",
            "comparator",
            "errorHandlerRef",
            "executorService",
            "idempotentRepository",
            "onPrepare",
            "onRedeliveryRef",
            "routePolicyRef");
    private static final Pattern CALLED = Pattern.compile("direct:([A-Za-z0-9._-]+)(?![A-Za-z0-9._-]*[{$])");
    private static final Pattern BEAN_IN_TEXT = Pattern.compile("(?:^|\\$\\{)bean:([A-Za-z0-9]+)");

    private final Beans beans;

    ReferenceRules(Beans beans) {
        this.beans = beans;
    }

    Stream<Finding> check(RouteFile file, Collection<RouteFile> all) {
        return Stream.of(
                        missingBeans(file),
                        missingMethods(file),
                        missingClasses(file),
                        missingRoutes(file, all),
                        missingPolicies(file, all))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> missingBeans(RouteFile file) {
        return values(file)
                .flatMap(spot -> beanNames(spot).stream())
                .filter(name -> !name.contains("{") && !beans.has(name))
                .map(name -> new Finding("bean-exists", file.name(), "there is no bean " + name));
    }

    private Stream<Finding> missingMethods(RouteFile file) {
        return file.spots()
                .map(spot -> RouteFile.mapOrEmpty(spot.value()))
                .filter(map -> map.get("ref") instanceof String && map.get("method") instanceof String)
                .filter(map -> !beans.hasMethod(
                        bare(String.valueOf(map.get("ref"))), method(String.valueOf(map.get("method")))))
                .map(map -> new Finding(
                        "bean-exists", file.name(), "the bean " + map.get("ref") + " has no " + map.get("method")));
    }

    private static Stream<Finding> missingClasses(RouteFile file) {
        return values(file)
                .filter(spot -> spot.key().equals("beanType")
                        || spot.key().equals("exceptionType")
                        || spot.key().equals("exception")
                        || String.valueOf(spot.value()).matches("#(class|type):.*"))
                .map(spot -> String.valueOf(spot.value())
                        .replaceFirst("^#(class|type):", "")
                        .replaceFirst("\\(.*", ""))
                .filter(name -> !name.contains("{") && !exists(name))
                .map(name -> new Finding("bean-exists", file.name(), "there is no class " + name));
    }

    private static Stream<Finding> missingRoutes(RouteFile file, Collection<RouteFile> all) {
        Set<String> ids = all.stream()
                .flatMap(other -> other.routes().stream())
                .map(route -> String.valueOf(route.get("id")))
                .collect(Collectors.toSet());
        return values(file)
                .filter(spot -> !(spot.key().equals("uri")
                        && spot.path().indexOf("from") == spot.path().size() - 2))
                .flatMap(spot -> CALLED.matcher(String.valueOf(spot.value())).results())
                .map(call -> call.group(1))
                .filter(id -> !ids.contains(id))
                .map(id -> new Finding("direct-exists", file.name(), "no route is called " + id));
    }

    /** Camel itself says nothing of a policy that is not there: the route would go without. */
    private static Stream<Finding> missingPolicies(RouteFile file, Collection<RouteFile> all) {
        Set<String> ids = all.stream()
                .flatMap(RouteFile::spots)
                .filter(spot -> spot.path().equals(List.of("routeConfiguration", "id")))
                .map(spot -> String.valueOf(spot.value()))
                .collect(Collectors.toSet());
        return file.spots()
                .filter(spot -> spot.key().equals("routeConfigurationId"))
                .map(spot -> String.valueOf(spot.value()))
                .filter(id -> !ids.contains(id))
                .map(id -> new Finding("policy-exists", file.name(), "no failure policy is called " + id));
    }

    private static Set<String> beanNames(Spot spot) {
        Set<String> names = new LinkedHashSet<>();
        String value = String.valueOf(spot.value());
        if (BEAN_KEYS.contains(spot.key()) || value.matches("#(bean:)?[A-Za-z0-9]+")) {
            names.add(bare(value));
        }
        Matcher inText = BEAN_IN_TEXT.matcher(value);
        while (inText.find()) {
            names.add(inText.group(1));
        }
        names.removeIf(name -> name.startsWith("class:") || name.startsWith("type:"));
        return names;
    }

    private static Stream<Spot> values(RouteFile file) {
        return file.spots().filter(spot -> spot.value() instanceof String && !TEXTS.contains(spot.key()));
    }

    private static String bare(String reference) {
        return reference.replaceFirst("^#(bean:)?", "");
    }

    private static String method(String call) {
        return call.replaceFirst("\\(.*", "").strip();
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ReferenceRules.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
