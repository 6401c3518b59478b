package routes.pubsub;

import routes.event.PullGatekeeper;
import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutures;
import com.google.api.gax.rpc.ApiCallContext;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.pubsub.v1.stub.SubscriberStub;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.pubsub.v1.PullRequest;
import com.google.pubsub.v1.PullResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routes.failure.Backoff;
import routes.failure.Refusal;

/**
 * Pulls for Camel's consumer, which connects anew for each pull and ends for good at the first failure that Google doesn't
 * call retryable: here one connection serves all pulls, and one that fails is told and is as if it had found nothing.
 */
final class PatientSubscriber extends SubscriberStub {
    private static final Logger LOG = LoggerFactory.getLogger(PatientSubscriber.class);
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** So that a stop need not wait for a pause. */
    private static final Duration SLICE = Duration.ofMillis(250);

    private final SubscriberStub subscriptions;
    private final PullGatekeeper gate;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long notBefore = System.nanoTime();

    PatientSubscriber(SubscriberStub subscriptions, PullGatekeeper gate) {
        this.subscriptions = subscriptions;
        this.gate = gate;
    }

    @Override
    public UnaryCallable<PullRequest, PullResponse> pullCallable() {
        return new UnaryCallable<>() {
            @Override
            public ApiFuture<PullResponse> futureCall(PullRequest request, @Nullable ApiCallContext context) {
                return pull(request, context);
            }
        };
    }

    private ApiFuture<PullResponse> pull(PullRequest request, @Nullable ApiCallContext context) {
        if (System.nanoTime() - notBefore < 0 || !gate.open()) {
            return pause();
        }
        ApiFuture<PullResponse> answer = subscriptions.pullCallable().futureCall(request, context);
        ApiFuture<PullResponse> noted = ApiFutures.transform(answer, this::served, MoreExecutors.directExecutor());
        return ApiFutures.catching(
                noted, ApiException.class, failure -> failed(request, failure), MoreExecutors.directExecutor());
    }

    private PullResponse served(PullResponse response) {
        if (failures.getAndSet(0) > 0) {
            LOG.info("Pub/Sub answers again");
        }
        return response;
    }

    /** A pull that waited in vain is no failure. */
    private PullResponse failed(PullRequest request, ApiException failure) {
        if (failure.getStatusCode().getCode() != Code.DEADLINE_EXCEEDED) {
            int before = failures.getAndIncrement();
            notBefore = System.nanoTime()
                    + Backoff.after(before, FIRST, LONGEST, RANDOM).toNanos();
            Refusal refusal = PubSubFailures.worded(SubscriptionName.parse(request.getSubscription()), failure);
            LOG.warn("{} ({})", refusal.getMessage(), refusal.code());
        }
        return PullResponse.getDefaultInstance();
    }

    private static ApiFuture<PullResponse> pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SLICE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ApiFutures.immediateFuture(PullResponse.getDefaultInstance());
    }

    @Override
    public void close() {
        // the connection serves the next pull too; it ends with the application
    }

    @Override
    public void shutdown() {
        close();
    }

    @Override
    public boolean isShutdown() {
        return subscriptions.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return subscriptions.isTerminated();
    }

    @Override
    public void shutdownNow() {
        close();
    }

    @Override
    public boolean awaitTermination(long duration, TimeUnit unit) throws InterruptedException {
        return subscriptions.awaitTermination(duration, unit);
    }
}
