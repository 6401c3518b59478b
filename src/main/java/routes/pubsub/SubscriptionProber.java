package routes.pubsub;

import com.google.api.gax.rpc.ApiException;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.pubsub.v1.GetSubscriptionRequest;
import com.google.pubsub.v1.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.store.Prober;

/** Looks whether the subscription is there. Credentials that may not look at it may yet receive from it. */
@Component
class SubscriptionProber implements Prober {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionProber.class);

    private final PubSubSettings settings;
    private final ObjectProvider<SubscriberStub> subscriptions;
    private boolean told;

    SubscriptionProber(PubSubSettings settings, ObjectProvider<SubscriberStub> subscriptions) {
        this.settings = settings;
        this.subscriptions = subscriptions;
    }

    @Override
    public String place() {
        return "source pubsub";
    }

    @Override
    public boolean isUsed() {
        return !settings.subscription().isEmpty();
    }

    @Override
    public void probe() {
        try {
            if (look().getDeadLetterPolicy().getDeadLetterTopic().isEmpty()) {
                tell(
                        "The subscription has no dead-letter topic: a message that can't be understood comes again until it"
                                + " expires; give the subscription a dead-letter policy");
            }
        } catch (Refusal e) {
            if (!e.code().equals(PubSubFailures.DENIED)) {
                throw e;
            }
            tell(e.getMessage());
        }
    }

    private Subscription look() {
        SubscriptionName name = SubscriptionName.of(settings);
        try {
            return subscriptions
                    .getObject()
                    .getSubscriptionCallable()
                    .call(GetSubscriptionRequest.newBuilder()
                            .setSubscription(name.toString())
                            .build());
        } catch (ApiException e) {
            throw PubSubFailures.worded(name, e);
        }
    }

    private void tell(String sentence) {
        if (!told) {
            told = true;
            LOG.warn("{}", sentence);
        }
    }
}
