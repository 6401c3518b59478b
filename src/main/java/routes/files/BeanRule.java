package routes.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Beans that a route names must be there, with the methods it calls. */
final class BeanRule {
    private static final Set<String> KEYS = Set.of(
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
    private static final Pattern IN_TEXT = Pattern.compile("(?:^|\\$\\{)bean:([A-Za-z][A-Za-z0-9_-]*)");

    private final Beans beans;

    BeanRule(Beans beans) {
        this.beans = beans;
    }

    Stream<Finding> check(RouteSet set) {
        Set<String> own = set.texts("beans", "name");
        return set.trees().stream().flatMap(tree -> Stream.concat(missing(tree, own), methods(tree, own)));
    }

    private Stream<Finding> missing(RouteTree tree, Set<String> own) {
        return tree.texts().filter(spot -> !spot.key().equals("message")).flatMap(spot -> named(spot).stream()
                .filter(name -> !own.contains(name) && !beans.has(name))
                .map(name -> tree.file()
                        .finding(
                                spot.line(),
                                "there is no bean %s%s".formatted(name, Nearest.to(name, beans.names())))));
    }

    /** {@code ref} and {@code method} stand side by side. */
    private Stream<Finding> methods(RouteTree tree, Set<String> own) {
        List<Finding> findings = new ArrayList<>();
        tree.texts().filter(spot -> spot.key().equals("method")).forEach(spot -> {
            String above = String.join("/", spot.path().subList(0, spot.path().size() - 1));
            String bean = bare(tree.text(above + "/ref").orElse(""));
            String method =
                    String.valueOf(spot.value()).replaceFirst("\\(.*", "").strip();
            if (!bean.isEmpty() && !own.contains(bean) && beans.has(bean) && !beans.hasMethod(bean, method)) {
                findings.add(tree.file().finding(spot.line(), "the bean %s has no method %s".formatted(bean, method)));
            }
        });
        return findings.stream();
    }

    private static Set<String> named(Spot spot) {
        Set<String> names = new LinkedHashSet<>();
        String value = String.valueOf(spot.value());
        if (KEYS.contains(spot.key()) || value.matches("#(bean:)?[A-Za-z][A-Za-z0-9_-]*")) {
            names.add(bare(value));
        }
        Matcher inText = IN_TEXT.matcher(value);
        while (inText.find()) {
            names.add(inText.group(1));
        }
        names.removeIf(name -> name.matches("#?(class|type):.*|.*[{$].*|.*\\s.*"));
        return names;
    }

    private static String bare(String reference) {
        return reference.replaceFirst("^#(bean:)?", "");
    }
}
