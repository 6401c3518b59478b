package routes.s3;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import routes.event.ObjectEvent;
import routes.event.ObjectRequester;
import routes.failure.Refusal;
import routes.job.JobIds;
import routes.job.JobRequest;
import routes.ledger.Events;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Finds the objects of the bucket that have not started a job. It lists, a thousand objects at a time, and asks the ledger
 * once for each thousand, and not even that while a thousand is what it was: objects may stay where they are for years.
 */
@Component
public class S3Poller {
    private static final Logger LOG = LoggerFactory.getLogger(S3Poller.class);

    private final S3Bucket bucket;
    private final S3SourceSettings settings;
    private final ObjectRequester requester;
    private final Events events;
    /** Hashes of pages whose objects have all started jobs. */
    private Set<String> settled = new HashSet<>();

    private String complaint = "";

    S3Poller(
            @Qualifier("sourceBucket") S3Bucket bucket,
            S3SourceSettings settings,
            ObjectRequester requester,
            Events events) {
        this.bucket = bucket;
        this.settings = settings;
        this.requester = requester;
        this.events = events;
    }

    /** Requests for them, page by page as they are taken. An outage ends the look; the next one begins anew. */
    public Iterator<JobRequest> unseen() {
        return new Look();
    }

    /** One object that can't be taken now holds up no other; the next look finds it again. */
    public void notTaken(JobRequest request, Throwable why) {
        if (why instanceof Refusal refusal) {
            LOG.warn("{} is not taken yet: {}", request.jobId(), refusal.getMessage());
        } else {
            LOG.error("{} is not taken yet", request.jobId(), why);
        }
    }

    private @Nullable ListObjectsV2Response list(@Nullable String after) {
        try {
            ListObjectsV2Response page = bucket.askAll(s3 -> s3.listObjectsV2(
                    list -> list.bucket(bucket.name()).prefix(settings.prefix()).continuationToken(after)));
            complaint = "";
            return page;
        } catch (Refusal e) {
            if (!complaint.equals(e.getMessage())) { // not the same again at every look
                complaint = e.getMessage();
                LOG.warn("nothing is taken from the bucket {} now: {}", bucket.name(), complaint);
            }
            return null;
        }
    }

    private List<JobRequest> requests(ListObjectsV2Response page) {
        return page.contents().stream()
                .filter(object -> settings.wants(object.key()))
                .flatMap(object -> requester.request("s3", event(object)).stream()
                        .map(request -> settings.after() == S3SourceSettings.After.LEAVE
                                ? request
                                : toPutAway(request, object)))
                .toList();
    }

    /** A list names no versions; when an object was written tells one writing from the next. */
    private ObjectEvent event(S3Object object) {
        return new ObjectEvent(
                "s3",
                bucket.name(),
                object.key(),
                null,
                object.eTag(),
                object.lastModified().toString());
    }

    private static JobRequest toPutAway(JobRequest request, S3Object object) {
        return new JobRequest(
                request.jobId(),
                request.eventKey(),
                request.source(),
                request.location(),
                request.deckName(),
                request.wishes(),
                new SeenObject(request.location(), object.eTag()).toString());
    }

    /** One run through all pages. */
    private final class Look implements Iterator<JobRequest> {
        private final Deque<JobRequest> ready = new ArrayDeque<>();
        private final Set<String> settledNow = new HashSet<>();
        private @Nullable String next;
        private boolean over;

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !over) {
                turnPage();
            }
            return !ready.isEmpty();
        }

        @Override
        public JobRequest next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void turnPage() {
            ListObjectsV2Response page = list(next);
            if (page != null) {
                keepUnknown(requests(page));
                next = page.nextContinuationToken();
            }
            over = page == null || next == null;
            if (over) {
                settled = settledNow;
            }
        }

        private void keepUnknown(List<JobRequest> requests) {
            List<String> keys = requests.stream().map(JobRequest::eventKey).toList();
            String page = JobIds.hash(String.join("\n", keys));
            Set<String> known = settled.contains(page) ? Set.copyOf(keys) : events.known(keys);
            if (known.size() == keys.size()) {
                settledNow.add(page);
            }
            requests.stream()
                    .filter(request -> !known.contains(request.eventKey()))
                    .forEach(ready::add);
        }
    }
}
