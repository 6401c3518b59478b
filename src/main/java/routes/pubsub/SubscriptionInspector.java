package routes.pubsub;

import com.google.api.gax.rpc.ApiException;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.pubsub.v1.GetSubscriptionRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the subscription how it is. */
@Component
public class SubscriptionInspector {
    private final PubSubSettings settings;
    private final ObjectProvider<SubscriberStub> subscriptions;

    SubscriptionInspector(PubSubSettings settings, ObjectProvider<SubscriberStub> subscriptions) {
        this.settings = settings;
        this.subscriptions = subscriptions;
    }

    /**
     * The topic where messages go that nobody could take; empty for none. Raises a refusal with the next step when the
     * subscription can't be looked at, an outage when nobody answers.
     */
    public String deadLetterTopic() {
        SubscriptionName name = SubscriptionName.of(settings);
        try {
            return subscriptions
                    .getObject()
                    .getSubscriptionCallable()
                    .call(GetSubscriptionRequest.newBuilder()
                            .setSubscription(name.toString())
                            .build())
                    .getDeadLetterPolicy()
                    .getDeadLetterTopic();
        } catch (ApiException e) {
            throw PubSubFailures.worded(name, e);
        }
    }
}
