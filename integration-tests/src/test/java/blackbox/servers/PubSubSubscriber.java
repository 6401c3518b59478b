package blackbox.servers;

import com.google.protobuf.Empty;
import com.google.pubsub.v1.AcknowledgeRequest;
import com.google.pubsub.v1.DeleteSubscriptionRequest;
import com.google.pubsub.v1.GetSubscriptionRequest;
import com.google.pubsub.v1.ModifyAckDeadlineRequest;
import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.PullResponse;
import com.google.pubsub.v1.StreamingPullRequest;
import com.google.pubsub.v1.StreamingPullResponse;
import com.google.pubsub.v1.SubscriberGrpc.SubscriberImplBase;
import com.google.pubsub.v1.Subscription;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/** The subscribers' half of Pub/Sub's gRPC interface. */
final class PubSubSubscriber extends SubscriberImplBase {
    private final PubSubBroker broker;
    private final ScheduledExecutorService clock;

    PubSubSubscriber(PubSubBroker broker, ScheduledExecutorService clock) {
        this.broker = broker;
        this.clock = clock;
    }

    @Override
    public void createSubscription(Subscription subscription, StreamObserver<Subscription> client) {
        GrpcAnswer.to(client, () -> {
            broker.subscribe(subscription);
            return subscription;
        });
    }

    @Override
    public void getSubscription(GetSubscriptionRequest request, StreamObserver<Subscription> client) {
        GrpcAnswer.to(client, () -> broker.queue(request.getSubscription()).subscription());
    }

    @Override
    public void deleteSubscription(DeleteSubscriptionRequest request, StreamObserver<Empty> client) {
        GrpcAnswer.to(client, () -> {
            broker.unsubscribe(request.getSubscription());
            return Empty.getDefaultInstance();
        });
    }

    /** Answers at once, also when there is nothing. */
    @Override
    public void pull(PullRequest request, StreamObserver<PullResponse> client) {
        GrpcAnswer.to(client, () -> {
            PubSubQueue queue = broker.queue(request.getSubscription());
            Duration deadline = Duration.ofSeconds(queue.subscription().getAckDeadlineSeconds());
            return PullResponse.newBuilder()
                    .addAllReceivedMessages(queue.lend(request.getMaxMessages(), client, deadline))
                    .build();
        });
    }

    @Override
    public void acknowledge(AcknowledgeRequest request, StreamObserver<Empty> client) {
        GrpcAnswer.to(client, () -> {
            broker.queue(request.getSubscription()).acknowledge(request.getAckIdsList());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void modifyAckDeadline(ModifyAckDeadlineRequest request, StreamObserver<Empty> client) {
        GrpcAnswer.to(client, () -> {
            PubSubQueue queue = broker.queue(request.getSubscription());
            Duration deadline = Duration.ofSeconds(request.getAckDeadlineSeconds());
            request.getAckIdsList().forEach(ackId -> queue.extend(ackId, deadline));
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public StreamObserver<StreamingPullRequest> streamingPull(StreamObserver<StreamingPullResponse> client) {
        return new PubSubStream(broker, clock, (ServerCallStreamObserver<StreamingPullResponse>) client);
    }
}
