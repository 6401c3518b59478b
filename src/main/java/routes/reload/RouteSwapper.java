package routes.reload;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import routes.CamelExtension;
import routes.config.StartFailure;
import routes.files.RouteEntry;
import routes.files.RouteList;
import routes.files.RouteText;

/** Takes running routes out and puts others in. Work that is under way ends first; when it goes wrong all is as before. */
@CamelExtension
@Component
@ConditionalOnProperty("deckhand.routes.reload")
class RouteSwapper {
    private final RunningRoutes routes;
    private final Environment settings;

    RouteSwapper(CamelContext camel, Environment settings) {
        this.routes = new RunningRoutes((ModelCamelContext) camel);
        this.settings = settings;
    }

    /** Why it could not be done; empty when it is done. */
    Optional<Failure> swap(List<RouteText> running, List<Change> changes) {
        List<RouteText> before = files(changes, Change::before);
        List<RouteText> after = files(changes, Change::after);
        Set<String> going = routes.made(ids(before));
        Set<String> waiting = routes.made(Upstream.waiting(going, RouteList.entries(running)));
        try {
            Optional<String> busy = routes.pause(waiting).or(() -> routes.pause(going));
            if (busy.isPresent()) {
                routes.resume(going);
                return Optional.of(new Failure("the route %s is still at work".formatted(busy.get()), true));
            }
            return replace(before, after);
        } finally {
            routes.resume(waiting);
        }
    }

    /** What went wrong, and whether it may go well at another time. */
    record Failure(String reason, boolean passing) {}

    private Optional<Failure> replace(List<RouteText> before, List<RouteText> after) {
        routes.remove(routes.made(ids(before)));
        try {
            routes.add(after);
            return Optional.empty();
        } catch (Exception e) {
            String reason = StartFailure.explain(e, settings);
            routes.remove(routes.made(ids(after)));
            return Optional.of(new Failure(reason + putBack(before), false));
        }
    }

    /** What ran a moment ago runs again, unless the machine itself has changed. */
    private String putBack(List<RouteText> before) {
        try {
            routes.add(before);
            return "";
        } catch (Exception e) {
            return ", and the one that ran does not start again (%s); restart"
                    .formatted(StartFailure.explain(e, settings));
        }
    }

    private static List<RouteText> files(List<Change> changes, Function<Change, @Nullable RouteText> side) {
        return changes.stream()
                .flatMap(change -> Stream.ofNullable(side.apply(change)))
                .toList();
    }

    private static Set<String> ids(List<RouteText> files) {
        return RouteList.entries(files).stream().map(RouteEntry::id).collect(Collectors.toCollection(HashSet::new));
    }
}
