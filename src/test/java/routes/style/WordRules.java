package routes.style;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;

/** What a reader is told, where a visual editor keeps it, and how much of it there may be. */
final class WordRules {
    /** Steps that say all there is to say by their name: they only prepare the message for the next one. */
    private static final Set<String> TRIVIAL = Set.of(
            "convertBodyTo",
            "convertHeaderTo",
            "convertVariableTo",
            "log",
            "marshal",
            "removeHeader",
            "removeHeaders",
            "removeProperties",
            "removeProperty",
            "removeVariable",
            "setBody",
            "setHeader",
            "setHeaders",
            "setProperty",
            "setVariable",
            "setVariables",
            "stop",
            "transform",
            "unmarshal");

    private static final int LINES = 60;
    private static final int WORDS = 7;

    static Stream<Finding> check(RouteFile file) {
        return Stream.of(named(file), shortDescriptions(file), commentsOnTop(file), shortRoutes(file))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> named(RouteFile file) {
        Stream<Finding> routes =
                file.routes().stream().flatMap(route -> missing(file, "route", route, "id", "description"));
        Stream<Finding> steps = file.routes().stream()
                .flatMap(route -> steps(route).stream())
                .flatMap(step -> step.entrySet().stream())
                .filter(step -> !TRIVIAL.contains(String.valueOf(step.getKey())))
                .flatMap(step -> missing(
                        file, String.valueOf(step.getKey()), RouteFile.mapOrEmpty(step.getValue()), "description"));
        return Stream.of(routes, steps, policies(file)).flatMap(findings -> findings);
    }

    /** A policy has no id: with one it would not be global. */
    private static Stream<Finding> policies(RouteFile file) {
        return file.spots()
                .filter(spot -> spot.toString().startsWith("routeConfiguration: ")
                        || spot.toString().startsWith("routeConfiguration/onException/onException: "))
                .flatMap(spot -> missing(file, spot.key(), RouteFile.mapOrEmpty(spot.value()), "description"));
    }

    private static Stream<Finding> missing(RouteFile file, String what, Map<?, ?> node, String... keys) {
        return Stream.of(keys)
                .filter(key -> !(node.get(key) instanceof String text) || text.isBlank())
                .map(key -> new Finding("id-and-description", file.name(), what + " has no " + key));
    }

    private static List<Map<?, ?>> steps(Map<?, ?> route) {
        Object steps = RouteFile.mapOrEmpty(route.get("from")).get("steps");
        return steps instanceof Collection<?> list
                ? list.stream().<Map<?, ?>>map(RouteFile::mapOrEmpty).toList()
                : List.of();
    }

    private static Stream<Finding> shortDescriptions(RouteFile file) {
        return file.spots()
                .filter(spot -> spot.key().equals("description") && spot.under("steps"))
                .filter(spot -> !spot.under("parameters"))
                .map(spot -> String.valueOf(spot.value()))
                .filter(text -> words(text) > WORDS)
                .map(text -> new Finding("short-description", file.name(), "more than 7 words: " + text));
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static Stream<Finding> commentsOnTop(RouteFile file) {
        LoadSettings settings = LoadSettings.builder().setParseComments(true).build();
        List<Finding> findings = new ArrayList<>();
        boolean top = true;
        for (Event event : new Parse(settings).parseString(file.text())) {
            top &= event instanceof CommentEvent
                    || event.getEventId().name().startsWith("Stream")
                    || event.getEventId() == Event.ID.DocumentStart;
            if (!top && event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                findings.add(
                        new Finding("comment-at-top", file.name(), "a visual editor drops #" + comment.getValue()));
            }
        }
        return findings.stream();
    }

    private static Stream<Finding> shortRoutes(RouteFile file) {
        List<Finding> findings = new ArrayList<>();
        int lines = 0;
        for (String line :
                (file.text() + "\n- ").lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("- ") && lines >= LINES) {
                findings.add(
                        new Finding("route-length", file.name(), lines + " lines, allowed are fewer than " + LINES));
            }
            lines = line.startsWith("- ") ? 1 : lines == 0 ? 0 : lines + 1;
        }
        return findings.stream();
    }

    private WordRules() {}
}
