package routes.job;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.FluentProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import routes.CamelExtension;
import routes.ledger.Announcement;

/** Tells the queue through the route {@code announce-work}. */
@Component
@CamelExtension
class QueueAnnouncer implements WorkAnnouncer {
    private static final Logger LOG = LoggerFactory.getLogger(QueueAnnouncer.class);

    private final FluentProducerTemplate routes;

    QueueAnnouncer(@Lazy FluentProducerTemplate routes) {
        this.routes = routes;
    }

    @Override
    public void jobAccepted(String jobId) {
        try {
            routes.to("direct:announce-work")
                    .withBody(new Announcement("jobs", jobId, "{\"jobId\":\"" + jobId + "\"}"))
                    .send();
        } catch (CamelExecutionException e) {
            LOG.warn("{}: the queue was not told and the job waits for the next look: {}", jobId, e.getMessage());
        }
    }
}
