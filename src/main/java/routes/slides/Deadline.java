package routes.slides;

import java.time.Duration;

/** Ends work on a page that would never end: in a file of a few kilobytes forms within forms can multiply to billions. */
final class Deadline {
    private final Duration allowed;
    private final long end;

    Deadline(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    void check() {
        if (System.nanoTime() - end > 0) {
            throw new PageTrouble("it takes longer than " + allowed.toSeconds() + " s (deckhand.split.page-timeout)");
        }
    }
}
