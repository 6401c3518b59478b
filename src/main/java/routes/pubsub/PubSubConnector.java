package routes.pubsub;

import routes.event.PullGatekeeper;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.component.google.pubsub.GooglePubsubComponent;
import org.apache.camel.component.google.pubsub.GooglePubsubEndpoint;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import routes.CamelExtension;

/**
 * Camel's component {@code google-pubsub} with one lasting connection for its synchronous pulls, which no failure ends.
 * {@code google-pubsub:source} is the subscription of the settings.
 */
@CamelExtension
@Component("google-pubsub-component")
class PubSubConnector extends GooglePubsubComponent {
    private static final String SOURCE = "source";

    private final PubSubSettings settings;
    private final SubscriberStub subscriptions;
    private final PullGatekeeper gate;

    PubSubConnector(PubSubSettings settings, @Lazy SubscriberStub subscriptions, PullGatekeeper gate) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.gate = gate;
        if (!settings.emulator().isBlank()) {
            setEndpoint(settings.emulator().strip());
            setAuthenticate(false);
        }
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        SubscriptionName name = remaining.equals(SOURCE) ? SubscriptionName.of(settings) : null;
        return super.createEndpoint(uri, name == null ? remaining : name.project() + ":" + name.name(), parameters);
    }

    @Override
    public SubscriberStub getSubscriberStub(GooglePubsubEndpoint endpoint) {
        return new PatientSubscriber(subscriptions, gate);
    }
}
