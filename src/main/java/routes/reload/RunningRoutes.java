package routes.reload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.Consumer;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routes.CamelExtension;
import routes.files.RouteText;

/** The routes of a running Camel, one deed a method. */
@CamelExtension
final class RunningRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRoutes.class);
    /** Longer than a model takes for an answer. */
    private static final long PATIENCE = TimeUnit.MINUTES.toMillis(5);

    private static final long STEP = 50;

    private final ModelCamelContext camel;
    private final Backlog backlog;

    RunningRoutes(ModelCamelContext camel) {
        this.camel = camel;
        this.backlog = new Backlog(camel);
    }

    /** Those of these ids that are there: a precondition may have left one out. */
    Set<String> made(Set<String> ids) {
        return ids.stream().filter(id -> camel.getRoute(id) != null).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * They take no more messages, and those under way end; gives the route that is still at work after a long while, if
     * there is one. Camel's own way to pause would wait until queues are empty, which they never may be.
     */
    Optional<String> pause(Set<String> ids) {
        ids.forEach(id -> ServiceHelper.suspendService(consumer(id)));
        return ids.stream().filter(id -> !comesToRest(id)).findFirst();
    }

    void resume(Set<String> ids) {
        ids.forEach(id -> ServiceHelper.resumeService(consumer(id)));
    }

    /** Paused ones are taken out. */
    void remove(Set<String> ids) {
        for (String id : ids) {
            backlog.take(id);
            attempt(id, () -> {
                camel.getRouteController().stopRoute(id, 1, TimeUnit.SECONDS);
                RouteDefinition definition = camel.getRouteDefinition(id);
                if (definition != null) {
                    camel.removeRouteDefinition(definition);
                }
            });
        }
    }

    void add(List<RouteText> files) throws Exception {
        for (RouteText file : files) {
            Resource text = ResourceHelper.fromString(file.name(), file.text());
            PluginHelper.getRoutesLoader(camel).loadRoutes(text);
        }
        backlog.giveBack();
    }

    private boolean comesToRest(String id) {
        try {
            for (long waited = 0; camel.getInflightRepository().size(id) > 0; waited += STEP) {
                if (waited > PATIENCE) {
                    return false;
                }
                Thread.sleep(STEP);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Consumer consumer(String id) {
        return camel.getRoute(id).getConsumer();
    }

    /** One route that will not go must not keep the others. */
    private static void attempt(String id, Deed deed) {
        try {
            deed.run();
        } catch (Exception e) {
            LOG.warn("{}: can't be taken out ({})", id, e.getMessage());
        }
    }

    private interface Deed {
        void run() throws Exception;
    }
}
