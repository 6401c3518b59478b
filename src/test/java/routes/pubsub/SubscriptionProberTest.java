package routes.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import io.grpc.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import routes.failure.Outage;
import routes.failure.Refusal;

class SubscriptionProberTest {
    private final StubFake stub = new StubFake();

    @ParameterizedTest
    @ValueSource(strings = {"decks", "projects/lab/subscriptions/decks"})
    void findsASubscriptionByEitherName(String name) {
        prober("subscription", name).probe();

        assertThat(SubscriptionName.of(TestPubSub.settings("subscription", name)))
                .hasToString("projects/lab/subscriptions/decks");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, subscription-unknown, projects/lab/subscriptions/decks",
        "INVALID_ARGUMENT, subscription-unknown, GOOGLE_CLOUD_PROJECT",
        "UNAUTHENTICATED, credentials-refused, GOOGLE_APPLICATION_CREDENTIALS",
        "UNAVAILABLE, pubsub-unreachable, PUBSUB_EMULATOR_HOST"
    })
    void saysWhatIsWrong(Status.Code failure, String code, String step) {
        stub.failing = failure;

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> prober().probe());
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(step);
        assertThat(refusal instanceof Outage).isEqualTo(failure == Status.Code.UNAVAILABLE);
    }

    @Test
    void goesOnWhereItMayOnlyReceive() {
        stub.failing = Status.Code.PERMISSION_DENIED;

        prober().probe();
    }

    @Test
    void refusesWhatCanNotBeAName() {
        assertThatThrownBy(() ->
                        prober("subscription", "projects/lab/topics/decks").probe())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("projects/PROJECT/subscriptions/NAME");
    }

    @Test
    void isNotAskedWithoutASubscription() {
        assertThat(prober("subscription", "").isUsed()).isFalse();
        assertThat(prober().isUsed()).isTrue();
    }

    private SubscriptionProber prober(String... settings) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("subscriptions", stub);
        return new SubscriptionProber(TestPubSub.settings(settings), beans.getBeanProvider(SubscriberStub.class));
    }
}
