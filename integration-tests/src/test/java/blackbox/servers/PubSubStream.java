package blackbox.servers;

import com.google.pubsub.v1.ReceivedMessage;
import com.google.pubsub.v1.StreamingPullRequest;
import com.google.pubsub.v1.StreamingPullResponse;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One open stream of a subscriber: messages go out as long as it holds fewer than it allowed itself. */
final class PubSubStream implements StreamObserver<StreamingPullRequest> {
    private static final int UNLIMITED = 1000;

    private final PubSubBroker broker;
    private final ScheduledExecutorService clock;
    private final ServerCallStreamObserver<StreamingPullResponse> client;
    private @Nullable Opened opened;

    /** What the first request of a stream settles. */
    private record Opened(PubSubQueue queue, int limit, Duration deadline, ScheduledFuture<?> pump) {}

    PubSubStream(
            PubSubBroker broker,
            ScheduledExecutorService clock,
            ServerCallStreamObserver<StreamingPullResponse> client) {
        this.broker = broker;
        this.clock = clock;
        this.client = client;
        // What it holds stays lent until the deadline, as with Google.
        client.setOnCancelHandler(this::stop);
    }

    @Override
    public synchronized void onNext(StreamingPullRequest request) {
        try {
            Opened stream = opened == null ? open(request) : opened;
            stream.queue().acknowledge(request.getAckIdsList());
            for (int i = 0; i < request.getModifyDeadlineAckIdsCount(); i++) {
                Duration deadline = Duration.ofSeconds(request.getModifyDeadlineSeconds(i));
                stream.queue().extend(request.getModifyDeadlineAckIds(i), deadline);
            }
        } catch (StatusRuntimeException e) {
            client.onError(e);
        }
    }

    @Override
    public void onError(Throwable cause) {
        stop();
    }

    @Override
    public synchronized void onCompleted() {
        stop();
        client.onCompleted();
    }

    private Opened open(StreamingPullRequest request) {
        PubSubQueue queue = broker.queue(request.getSubscription());
        long limit = request.getMaxOutstandingMessages();
        ScheduledFuture<?> pump = clock.scheduleWithFixedDelay(this::pump, 0, 20, TimeUnit.MILLISECONDS);
        opened = new Opened(
                queue,
                limit > 0 ? (int) limit : UNLIMITED,
                Duration.ofSeconds(request.getStreamAckDeadlineSeconds()),
                pump);
        return opened;
    }

    private synchronized void pump() {
        if (opened == null || client.isCancelled() || !client.isReady()) {
            return;
        }
        int room = opened.limit() - opened.queue().lentTo(client);
        List<ReceivedMessage> messages = opened.queue().lend(room, client, opened.deadline());
        if (!messages.isEmpty()) {
            client.onNext(StreamingPullResponse.newBuilder()
                    .addAllReceivedMessages(messages)
                    .build());
        }
    }

    private synchronized void stop() {
        if (opened != null) {
            opened.pump().cancel(false);
        }
    }
}
