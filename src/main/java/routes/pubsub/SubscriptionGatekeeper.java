package routes.pubsub;

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
import routes.failure.Refusal;

/**
 * Lets the route {@code receive-from-pubsub} start only when its settings are right. An outage is waited for, and
 * credentials that may not look at the subscription may yet receive from it.
 */
@Component
@CamelExtension
class SubscriptionGatekeeper implements RoutePolicyFactory {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionGatekeeper.class);
    private static final String ROUTE = "receive-from-pubsub";

    private final SubscriptionInspector inspector;

    SubscriptionGatekeeper(SubscriptionInspector inspector) {
        this.inspector = inspector;
    }

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext camel, String routeId, NamedNode route) {
        return routeId.equals(ROUTE) ? new Gate() : null;
    }

    void check() {
        try {
            if (inspector.deadLetterTopic().isEmpty()) {
                LOG.warn(
                        "the subscription has no dead-letter topic: a message that can't be understood comes again until"
                                + " it expires; give the subscription a dead-letter policy");
            }
        } catch (Refusal e) {
            if (!(e instanceof Outage) && !e.code().equals(PubSubFailures.DENIED)) {
                throw e;
            }
            LOG.warn("{} ({})", e.getMessage(), e.code());
        }
    }

    private final class Gate extends RoutePolicySupport {
        @Override
        public void onStart(Route started) {
            check();
        }
    }
}
