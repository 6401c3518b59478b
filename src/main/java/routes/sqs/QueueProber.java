package routes.sqs;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.store.Prober;

/** Looks whether the queue is there, and says once when nothing is where its bad messages could go. */
@Component
class QueueProber implements Prober {
    private static final Logger LOG = LoggerFactory.getLogger(QueueProber.class);

    private final SqsSettings settings;
    private final QueueInspector inspector;
    private final AtomicBoolean warned = new AtomicBoolean();

    QueueProber(SqsSettings settings, QueueInspector inspector) {
        this.settings = settings;
        this.inspector = inspector;
    }

    @Override
    public String place() {
        return "source sqs";
    }

    @Override
    public boolean isUsed() {
        return settings.wanted();
    }

    @Override
    public void probe() {
        if (inspector.deadLetters().isEmpty() && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "the queue {} has no dead-letter queue: a message that can't be accepted comes again until it expires;"
                            + " give the queue a redrive policy",
                    settings.queue());
        }
    }
}
