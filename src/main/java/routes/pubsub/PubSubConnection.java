package routes.pubsub;

import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.cloud.pubsub.v1.stub.GrpcSubscriberStub;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.cloud.pubsub.v1.stub.SubscriberStubSettings;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import routes.google.GoogleAccess;

/** Makes the one connection to Pub/Sub when it is first needed. */
@Configuration
class PubSubConnection {
    /** For what is no pull: nobody waits longer at the start or for an acknowledgement. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    @Lazy
    SubscriberStub subscriptions(PubSubSettings settings) throws IOException {
        SubscriberStubSettings.Builder stub = SubscriberStubSettings.newBuilder();
        if (settings.emulator().isBlank()) {
            stub.setCredentialsProvider(FixedCredentialsProvider.create(
                    GoogleAccess.credentials().createScoped(SubscriberStubSettings.getDefaultServiceScopes())));
        } else {
            stub.setCredentialsProvider(NoCredentialsProvider.create())
                    .setTransportChannelProvider(SubscriberStubSettings.defaultGrpcTransportProviderBuilder()
                            .setEndpoint(settings.emulator().strip())
                            .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
                            .build());
        }
        stub.getSubscriptionSettings().retrySettings().setTotalTimeoutDuration(PATIENCE);
        stub.acknowledgeSettings().retrySettings().setTotalTimeoutDuration(PATIENCE);
        stub.modifyAckDeadlineSettings().retrySettings().setTotalTimeoutDuration(PATIENCE);
        return GrpcSubscriberStub.create(stub.build());
    }
}
