package routes.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import routes.llm.SlideQuestion;

/**
 * Something a worker has taken a lease on. {@code attempt} is the fence: what is written with an older number changes
 * nothing and raises {@link LeaseLost}. {@code tries} counts the failures before this attempt.
 */
public sealed interface Work {
    String jobId();

    long attempt();

    int tries();

    /** A deck to split. */
    record OfDeck(String jobId, long attempt, int tries, String location, String deckName) implements Work {
        /** Where it is fetched from: {@code folder}, {@code store}, or what stands before {@code ://}. */
        public String place() {
            int end = location.indexOf("://");
            if (location.startsWith("file:")) {
                return "folder";
            }
            return end > 0 ? location.substring(0, end) : "store";
        }

        /** The deck's name with the ending of where it lies: what its owner calls the file. */
        public String fileName() {
            String path = location.contains("://") ? location.replaceFirst("\\?.*", "") : location;
            String last = path.substring(path.lastIndexOf('/') + 1);
            return last.contains(".") ? deckName + last.substring(last.lastIndexOf('.')) : deckName;
        }
    }

    /** A slide to describe. */
    record OfSlide(
            String jobId,
            long attempt,
            int tries,
            SlideQuestion question,
            String deckName,
            String prompt,
            boolean hasPicture)
            implements Work {
        public int number() {
            return question.slide().number();
        }
    }

    /** A study pack to make. */
    record OfPack(String jobId, long attempt, int tries, List<String> outputs) implements Work {
        public OfPack {
            outputs = List.copyOf(outputs);
        }
    }

    /** A callback to deliver; {@code tries} are the attempts made since it was due first or was replayed last. */
    record OfDelivery(
            String jobId, long attempt, int tries, String deliveryId, String event, String url, Instant takenAt)
            implements Work {}

    /** "job-7 slide 3", for logs. */
    default String label() {
        String part = slideOf(this);
        return part == null ? jobId() : jobId() + " " + part;
    }

    private static @Nullable String slideOf(Work work) {
        return work instanceof OfSlide slide ? "slide " + slide.number() : null;
    }
}
