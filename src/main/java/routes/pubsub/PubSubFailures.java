package routes.pubsub;

import com.google.api.gax.rpc.ApiException;
import routes.failure.Outage;
import routes.failure.Refusal;

/** What Pub/Sub refused, said in our words: wait, or set something right. */
final class PubSubFailures {
    static final String DENIED = "subscription-denied";

    private PubSubFailures() {}

    static Refusal worded(SubscriptionName subscription, ApiException failure) {
        return switch (failure.getStatusCode().getCode()) {
            case NOT_FOUND ->
                new Refusal(
                        "subscription-unknown",
                        "There is no subscription " + subscription + "; make it, or correct"
                                + " deckhand.source.pubsub.subscription and GOOGLE_CLOUD_PROJECT",
                        failure);
            case INVALID_ARGUMENT ->
                new Refusal(
                        "subscription-unknown",
                        "Pub/Sub takes " + subscription + " for no subscription's name; correct"
                                + " deckhand.source.pubsub.subscription and GOOGLE_CLOUD_PROJECT",
                        failure);
            case PERMISSION_DENIED ->
                new Refusal(
                        DENIED,
                        "Pub/Sub denies " + subscription + " to these credentials; grant their service account"
                                + " roles/pubsub.subscriber and roles/pubsub.viewer on it",
                        failure);
            case UNAUTHENTICATED ->
                new Refusal(
                        "credentials-refused",
                        "Pub/Sub does not know these credentials; let GOOGLE_APPLICATION_CREDENTIALS name a key file of a"
                                + " service account that is still there",
                        failure);
            default ->
                new Outage(
                        "pubsub-unreachable",
                        "Pub/Sub did not answer for " + subscription + " ("
                                + failure.getStatusCode().getCode()
                                + "); it is tried again. Check the network, and PUBSUB_EMULATOR_HOST if that is set",
                        failure);
        };
    }
}
