package routes.job;

import org.jspecify.annotations.Nullable;

/**
 * A request for a study pack, from whichever source. {@code eventKey} is unique to what asks for it; {@code location} is
 * a {@code file:} URI, the URI of an {@link ObjectAddress} or a key of the store; {@code filePath} is a dropped file that
 * has to be put away in the end.
 */
public record JobRequest(
        String jobId,
        String eventKey,
        String source,
        String location,
        String deckName,
        JobWishes wishes,
        @Nullable String filePath) {
    /** The scheme of the location; {@code store} where it has none. */
    public String place() {
        int end = location.indexOf("://");
        return end > 0 ? location.substring(0, end) : "store";
    }

    /** The same with other wishes. */
    public JobRequest with(JobWishes others) {
        return new JobRequest(jobId, eventKey, source, location, deckName, others, filePath);
    }
}
