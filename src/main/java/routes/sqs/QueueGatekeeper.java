package routes.sqs;

import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.CamelExtension;
import routes.failure.Outage;

/**
 * Lets the route {@code receive-from-sqs} start only when its settings are right; a queue that does not answer is waited for.
 */
@Component
@CamelExtension
class QueueGatekeeper implements RoutePolicyFactory {
    private static final Logger LOG = LoggerFactory.getLogger(QueueGatekeeper.class);
    private static final String ROUTE = "receive-from-sqs";

    private final SqsSettings settings;
    private final QueueInspector inspector;

    QueueGatekeeper(SqsSettings settings, QueueInspector inspector) {
        this.settings = settings;
        this.inspector = inspector;
    }

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
        return routeId.equals(ROUTE) && settings.wanted() ? new Gate() : null;
    }

    private void check() {
        try {
            if (inspector.inspect().deadLetters().isEmpty()) {
                LOG.warn(
                        "the queue {} has no dead-letter queue: a message that can't be accepted comes again until it"
                                + " expires; give the queue a redrive policy",
                        settings.queue());
            }
        } catch (Outage e) {
            LOG.warn("{}; it is asked again until it answers", e.getMessage());
        }
    }

    private final class Gate extends RoutePolicySupport {
        @Override
        public void onStart(Route started) {
            check();
        }
    }
}
