package routes.pack;

import java.util.List;
import routes.slides.SlideState;

/** What a pack adds up to, counted in one pass over its slides before a line of it is written. */
final class PackTally {
    private final SlideNumbers done = new SlideNumbers();
    private final SlideNumbers failed = new SlideNumbers();
    private final SlideNumbers skipped = new SlideNumbers();
    private final SlideNumbers degraded = new SlideNumbers();
    private final SlideNumbers offline = new SlideNumbers();
    private final SlideNumbers drawn = new SlideNumbers();
    private int cached;
    private int flashcards;
    private long inputTokens;
    private long outputTokens;

    private PackTally() {}

    static PackTally of(StudyPack pack) {
        PackTally tally = new PackTally();
        pack.slides().forEach(tally::add);
        return tally;
    }

    private void add(PackSlide slide) {
        numbersOf(slide.state(), slide.number()).add(slide.number());
        if (slide.degraded()) {
            degraded.add(slide.number());
        }
        if (slide.offline()) {
            offline.add(slide.number());
        }
        if (slide.hasPicture()) {
            drawn.add(slide.number());
        }
        cached += slide.cached() ? 1 : 0;
        flashcards += slide.answer() == null ? 0 : slide.answer().flashcards().size();
        inputTokens += slide.inputTokens();
        outputTokens += slide.outputTokens();
    }

    private SlideNumbers numbersOf(SlideState state, int slide) {
        return switch (state) {
            case DONE -> done;
            case FAILED -> failed;
            case SKIPPED -> skipped;
            case WAITING, ASKING ->
                throw new IllegalStateException(
                        "slide " + slide + " is still " + state + "; a pack is made when all ended");
        };
    }

    int slides() {
        return done.count() + failed.count() + skipped.count();
    }

    int done() {
        return done.count();
    }

    SlideNumbers failed() {
        return failed;
    }

    SlideNumbers skipped() {
        return skipped;
    }

    SlideNumbers degraded() {
        return degraded;
    }

    SlideNumbers offline() {
        return offline;
    }

    /** The slides that have a picture. */
    List<Integer> drawn() {
        return drawn.list();
    }

    int cached() {
        return cached;
    }

    int flashcards() {
        return flashcards;
    }

    long inputTokens() {
        return inputTokens;
    }

    long outputTokens() {
        return outputTokens;
    }
}
