package routes.files;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.NoSuchLanguageException;
import org.apache.camel.spi.Language;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import routes.CamelExtension;
import routes.config.Causes;

/** What only Camel itself can say of a file: whether it understands the steps and the expressions. */
@CamelExtension
final class CamelRule {
    private static final Pattern LINE = Pattern.compile("line (\\d+), column");
    private static final Set<String> PREDICATES = Set.of("filter", "when", "validate", "onWhen");

    private final IdleCamel camel;

    CamelRule(IdleCamel camel) {
        this.camel = camel;
    }

    /** The schema is younger than the Camel that runs, which may not know all of it. */
    Stream<Finding> steps(RouteTree tree) {
        try {
            Resource text =
                    ResourceHelper.fromString(tree.file().name(), tree.file().text());
            PluginHelper.getRoutesLoader(camel.context()).loadRoutes(text);
            return Stream.empty();
        } catch (Exception e) {
            String reason = String.valueOf(Causes.root(e).getMessage());
            return Stream.of(tree.file().finding(line(reason), "Camel can't read this: " + said(reason)));
        }
    }

    Stream<Finding> expressions(RouteTree tree) {
        return tree.spots()
                .filter(spot -> spot.parent().equals("expression") && !spot.under("parameters"))
                .flatMap(spot -> check(tree, spot));
    }

    private Stream<Finding> check(RouteTree tree, Spot spot) {
        String name = spot.key().equals("method") ? "bean" : spot.key();
        try {
            Language language = camel.context().resolveLanguage(name);
            String text = tree.text(spot.pointer() + "/expression")
                    .flatMap(camel::resolve)
                    .orElse("");
            return name.equals("simple") ? parse(tree, spot, language, text) : Stream.empty();
        } catch (NoSuchLanguageException e) {
            return Stream.of(tree.file()
                    .finding(
                            spot.line(),
                            "there is no language %s; use simple, or put its jar on the class path".formatted(name)));
        }
    }

    private static Stream<Finding> parse(RouteTree tree, Spot spot, Language simple, String text) {
        try {
            if (isPredicate(spot)) {
                simple.createPredicate(text);
            } else {
                simple.createExpression(text);
            }
            return Stream.empty();
        } catch (RuntimeException e) {
            int line = tree.spot(spot.pointer() + "/expression").map(Spot::line).orElse(spot.line());
            return Stream.of(tree.file().finding(line, "this expression can't be read: " + said(Causes.firstLine(e))));
        }
    }

    private static boolean isPredicate(Spot spot) {
        return PREDICATES.contains(keyAbove(spot));
    }

    private static String keyAbove(Spot spot) {
        for (int i = spot.path().size() - 3; i >= 0; i--) {
            if (!spot.path().get(i).matches("\\d+")) {
                return spot.path().get(i);
            }
        }
        return "";
    }

    /** The mark that comes last is the place itself. */
    private static int line(String reason) {
        Matcher marks = LINE.matcher(reason);
        int line = 1;
        while (marks.find()) {
            line = Integer.parseInt(marks.group(1));
        }
        return line;
    }

    private static String said(String reason) {
        return reason.lines()
                .filter(line -> !line.isBlank()
                        && !LINE.matcher(line).find()
                        && !line.strip().equals("^"))
                .map(String::strip)
                .reduce((before, after) -> after)
                .orElse("nobody says why");
    }
}
