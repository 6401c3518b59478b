package routes.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Finds everything in route files that would stop the start or an exchange later on. It starts nothing. */
public final class RouteValidator {
    private final Environment settings;
    private final BeanRule beans;
    private final SchemaRule schema = new SchemaRule();

    public RouteValidator(Environment settings, Beans beans) {
        this.settings = settings;
        this.beans = new BeanRule(beans);
    }

    /** All findings in files that are one application together, in reading order. */
    public List<Finding> validate(List<RouteText> files) {
        try (IdleCamel camel = new IdleCamel(settings)) {
            Predicate<RouteEntry> made = route -> camel.makes(route.precondition());
            List<RouteTree> trees = files.stream()
                    .map(RouteTree::new)
                    .map(tree -> tree.only(made))
                    .toList();
            RouteSet set = new RouteSet(trees, made);
            Stream<Finding> each = trees.stream().flatMap(tree -> check(tree, camel));
            Stream<Finding> together = Stream.of(IdRule.check(set), ReferenceRule.check(set), beans.check(set))
                    .flatMap(findings -> findings);
            return List.copyOf(Stream.concat(each, together).collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can't be read, or not in its form, is not looked into any deeper by Camel. */
    private Stream<Finding> check(RouteTree tree, IdleCamel camel) {
        if (tree.unreadable().isPresent()) {
            return tree.unreadable().stream();
        }
        List<Finding> form = schema.check(tree).toList();
        CamelRule rule = new CamelRule(camel);
        return Stream.of(
                        form.stream(),
                        form.isEmpty() ? rule.steps(tree) : Stream.<Finding>empty(),
                        rule.expressions(tree),
                        new EndpointRule(camel).check(tree),
                        new SettingRule(camel).check(tree))
                .flatMap(findings -> findings);
    }
}
