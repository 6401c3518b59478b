package routes.reload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.seda.SedaEndpoint;
import org.jspecify.annotations.Nullable;
import routes.CamelExtension;

/** What waits in a queue of this process while its route is away: Camel would not stop the route before it is empty. */
@CamelExtension
final class Backlog {
    private final CamelContext camel;
    private final Map<String, List<Object>> kept = new HashMap<>();

    Backlog(CamelContext camel) {
        this.camel = camel;
    }

    void take(String routeId) {
        BlockingQueue<Object> queue = queue(camel.getRoute(routeId));
        if (queue != null) {
            queue.drainTo(kept.computeIfAbsent(routeId, id -> new ArrayList<>()));
        }
    }

    /** What no longer fits is a pointer less: the work is announced again. */
    void giveBack() {
        kept.forEach((routeId, messages) -> {
            BlockingQueue<Object> queue = queue(camel.getRoute(routeId));
            if (queue != null) {
                messages.forEach(queue::offer);
            }
        });
        kept.clear();
    }

    @SuppressWarnings("unchecked") // what was taken out is put back, whatever it is
    private static @Nullable BlockingQueue<Object> queue(@Nullable Route route) {
        return route != null && route.getEndpoint() instanceof SedaEndpoint seda
                ? (BlockingQueue<Object>) (BlockingQueue<?>) seda.getQueue()
                : null;
    }
}
