package routes.pack;

import java.util.ArrayList;
import java.util.List;

/** What a reader must know before trusting a pack, said in the pack's language. */
final class PackNotices {
    private PackNotices() {}

    /** That no AI model made it, or which slides show only their own words; empty when neither is so. */
    static List<String> ofMaking(PackHead head, PackTally tally, Labels labels) {
        List<String> notices = new ArrayList<>();
        if (head.offline()) {
            notices.add(labels.get("offline"));
        }
        if (!head.offline()) {
            addNumbered(notices, labels, "offlineSlides", tally.offline());
        }
        addNumbered(notices, labels, "degraded", tally.degraded());
        return notices;
    }

    /** Which slides are not explained; empty when all are. */
    static List<String> ofGaps(PackTally tally, Labels labels) {
        List<String> notices = new ArrayList<>();
        addNumbered(notices, labels, "failed", tally.failed());
        addNumbered(notices, labels, "skipped", tally.skipped());
        return notices;
    }

    private static void addNumbered(List<String> notices, Labels labels, String key, SlideNumbers slides) {
        if (!slides.isEmpty()) {
            notices.add(labels.get(key, slides));
        }
    }
}
