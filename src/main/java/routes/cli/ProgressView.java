package routes.cli;

import routes.ledger.Job;
import routes.ledger.SlideRows;

/** Shows how far the decks are. */
interface ProgressView extends AutoCloseable {
    void show(DeckRun deck, Job job, SlideRows.Progress slides);

    @Override
    void close();

    /** "2 failed, 1,234 tokens", without what is nothing. */
    static String extras(SlideRows.Progress slides) {
        long tokens = slides.inputTokens() + slides.outputTokens();
        return (slides.failed() == 0 ? "" : ", %d failed".formatted(slides.failed()))
                + (tokens == 0 ? "" : ", %,d tokens".formatted(tokens));
    }
}
