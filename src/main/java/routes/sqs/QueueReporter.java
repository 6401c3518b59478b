package routes.sqs;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.CamelExtension;
import routes.config.Causes;
import routes.event.PullGatekeeper;
import routes.failure.Outage;
import routes.failure.Refusal;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tells the log of polls that failed and of messages that stay in the queue: which, how often, why; never what they say. While
 * it is this machine that fails, no more are asked for.
 */
@Component
@CamelExtension
public class QueueReporter implements PollingConsumerPollStrategy, ExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(QueueReporter.class);
    private static final String TOLD = "deckhandTold";

    private final QueueTroubleshooter troubleshooter;
    private final PullGatekeeper gate;
    private final AtomicBoolean silent = new AtomicBoolean();

    QueueReporter(QueueTroubleshooter troubleshooter, PullGatekeeper gate) {
        this.troubleshooter = troubleshooter;
        this.gate = gate;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return gate.open();
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        if (silent.compareAndSet(true, false)) {
            LOG.info("the queue answers again");
        }
    }

    /** The next poll is the next try. */
    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        silent.set(true);
        LOG.warn(
                "{}; it is asked again until it answers",
                troubleshooter.explain(cause).getMessage());
        return false;
    }

    @Override
    public void handleException(Throwable failure) {
        handleException("", null, failure);
    }

    @Override
    public void handleException(String message, Throwable failure) {
        handleException(message, null, failure);
    }

    /** Camel reports one failure twice: as the message's and as the exchange's. */
    @Override
    public void handleException(String message, @Nullable Exchange exchange, Throwable failure) {
        if (exchange == null) {
            LOG.error("the queue's route failed", failure);
        } else if (exchange.getProperty(TOLD) != failure) {
            exchange.setProperty(TOLD, failure);
            tell(exchange, failure);
            if (exchange.getException() != null && !isOfTheMessage(failure)) {
                gate.close();
            }
        }
    }

    /** Whether the message itself is to blame, so that others may fare better. */
    private static boolean isOfTheMessage(Throwable failure) {
        Refusal refusal = Causes.find(failure, Refusal.class);
        return refusal != null && !(refusal instanceof Outage);
    }

    private void tell(Exchange exchange, Throwable failure) {
        Object id = exchange.getIn().getHeader("CamelAwsSqsMessageId");
        Object received = exchange.getIn().getHeader("ApproximateReceiveCount");
        Refusal refusal = Causes.find(failure, Refusal.class);
        if (exchange.getException() == null && failure instanceof SdkException) {
            LOG.warn(
                    "message {} was accepted but not deleted, and comes again, which changes nothing: {}",
                    id,
                    troubleshooter.explain(failure).getMessage());
        } else if (refusal != null) {
            LOG.warn(
                    "message {} stays in the queue after its receive no. {}: {} ({})",
                    id,
                    received,
                    refusal.getMessage(),
                    refusal.code());
        } else {
            LOG.error("message {} stays in the queue after its receive no. {}", id, received, failure);
        }
    }
}
