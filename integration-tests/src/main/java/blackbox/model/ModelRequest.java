package blackbox.model;

import blackbox.Hashes;
import blackbox.decks.Stamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request as the stub saw it. {@code text} is the whole text of the messages; {@code pictureHash} is the SHA-256 of
 * the JPEG, null when there was none; {@code repairTurn} says that the model's own earlier answer was among the messages;
 * {@code inFlight} counts the requests that were unanswered when this one came, itself included.
 */
public record ModelRequest(
        int number,
        Instant at,
        String model,
        String text,
        @Nullable String pictureHash,
        boolean schemaAsked,
        boolean termsAsked,
        boolean repairTurn,
        int inFlight) {

    public String textHash() {
        return Hashes.sha256(text);
    }

    /** What stays the same when the same slide is asked again: its picture, or its text when it has none. */
    public String slideKey() {
        return pictureHash == null ? textHash() : pictureHash;
    }

    public Optional<Stamp> stamp() {
        return Stamp.in(text);
    }

    /** The page of the deck that the stamp names, 0 without a stamp. */
    public int page() {
        return stamp().map(Stamp::page).orElse(0);
    }

    /** Whether the slide belongs to the deck with this stamp set. */
    public boolean of(String set) {
        return stamp().map(stamp -> stamp.set().equals(set)).orElse(false);
    }
}
