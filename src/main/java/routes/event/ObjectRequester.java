package routes.event;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.job.DeckNames;
import routes.job.JobIds;
import routes.job.JobRequest;
import routes.job.JobWishes;
import routes.job.SourceSettings;
import routes.store.OwnObjectFinder;

/** Turns an object that is new in a bucket into the request for its study pack. */
@Component
public class ObjectRequester {
    private final SourceSettings settings;
    private final OwnObjectFinder own;

    ObjectRequester(SourceSettings settings, OwnObjectFinder own) {
        this.settings = settings;
        this.own = own;
    }

    /**
     * The id is the same for every delivery of the same event: however often it comes, and from however many consumers, it
     * is one job. Empty for a folder's placeholder, for what Deckhand itself put there and for what the source's settings
     * leave out.
     */
    public Optional<JobRequest> request(String source, ObjectEvent event) {
        boolean nobodys = event.key().endsWith("/") || own.isOwn(event.bucket(), event.key());
        if (nobodys || !wanted(settings.notified(source), event)) {
            return Optional.empty();
        }
        String name = DeckNames.of(event.key());
        String eventKey = "object:" + JobIds.hash(event.identity());
        return Optional.of(new JobRequest(
                JobIds.make(name, eventKey), eventKey, source, event.address().toString(), name, JobWishes.NONE, null));
    }

    private static boolean wanted(SourceSettings.@Nullable Notified only, ObjectEvent event) {
        return only == null
                || (only.buckets().isEmpty() || only.buckets().contains(event.bucket()))
                        && event.key().startsWith(only.prefix())
                        && event.key()
                                .toLowerCase(Locale.ROOT)
                                .endsWith(only.suffix().toLowerCase(Locale.ROOT));
    }
}
