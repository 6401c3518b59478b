package routes.pubsub;

import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutures;
import com.google.api.gax.grpc.GrpcStatusCode;
import com.google.api.gax.rpc.ApiCallContext;
import com.google.api.gax.rpc.ApiExceptionFactory;
import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.protobuf.Empty;
import com.google.pubsub.v1.AcknowledgeRequest;
import com.google.pubsub.v1.GetSubscriptionRequest;
import com.google.pubsub.v1.ModifyAckDeadlineRequest;
import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.PullResponse;
import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.Subscription;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A subscription that notes what it is told; every pull finds one message, unless it is made to fail. */
final class StubFake extends SubscriberStub {
    final List<String> told = new ArrayList<>();
    Status.@Nullable Code failing;

    @Override
    public UnaryCallable<PullRequest, PullResponse> pullCallable() {
        return answering(request -> {
            told.add("pull");
            return PullResponse.newBuilder()
                    .addReceivedMessages(ReceivedMessage.getDefaultInstance())
                    .build();
        });
    }

    @Override
    public UnaryCallable<AcknowledgeRequest, Empty> acknowledgeCallable() {
        return answering(request -> {
            told.add("acknowledge " + request.getAckIds(0) + " of " + request.getSubscription());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public UnaryCallable<ModifyAckDeadlineRequest, Empty> modifyAckDeadlineCallable() {
        return answering(request -> {
            told.add(request.getAckIds(0) + " again in " + request.getAckDeadlineSeconds());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public UnaryCallable<GetSubscriptionRequest, Subscription> getSubscriptionCallable() {
        return answering(request ->
                Subscription.newBuilder().setName(request.getSubscription()).build());
    }

    private <Q, A> UnaryCallable<Q, A> answering(Function<Q, A> answer) {
        return new UnaryCallable<>() {
            @Override
            public ApiFuture<A> futureCall(Q request, @Nullable ApiCallContext context) {
                return failing == null
                        ? ApiFutures.immediateFuture(answer.apply(request))
                        : ApiFutures.immediateFailedFuture(ApiExceptionFactory.createException(
                                failing.toStatus().asRuntimeException(), GrpcStatusCode.of(failing), false));
            }
        };
    }

    @Override
    public void close() {
        told.add("closed");
    }

    @Override
    public void shutdown() {
        close();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public void shutdownNow() {
        close();
    }

    @Override
    public boolean awaitTermination(long duration, TimeUnit unit) {
        return true;
    }
}
