package routes.reload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import routes.config.RoutesFolder;
import routes.failure.Refusal;
import routes.files.RouteText;

/**
 * Looks at the user's route files twice a second, and at what stands in them, since file systems of containers tell
 * nobody of changes. What was the same at two looks in a row is written to its end.
 */
@Component
@ConditionalOnProperty("deckhand.routes.reload")
class RouteWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(RouteWatcher.class);

    private final Environment settings;
    private final RouteReloader reloader;
    private List<RouteText> seen;
    private List<RouteText> considered;
    private @Nullable String trouble;

    RouteWatcher(Environment settings, RouteReloader reloader) {
        this.settings = settings;
        this.reloader = reloader;
        this.seen = reloader.running();
        this.considered = seen;
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        try {
            List<RouteText> found = RouteText.find(RoutesFolder.of(settings));
            boolean settled = found.equals(seen) && !found.equals(considered);
            seen = found;
            if (settled) {
                considered = reloader.take(found) ? found : considered;
            }
            trouble = null;
        } catch (Refusal e) {
            tellOnce(String.valueOf(e.getMessage()));
        }
    }

    private void tellOnce(String message) {
        if (!message.equals(trouble)) {
            LOG.warn("{}; the routes that run stay as they are", message);
        }
        trouble = message;
    }
}
