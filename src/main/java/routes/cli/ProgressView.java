package routes.cli;

import java.util.Locale;
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
        return (slides.failed() == 0 ? "" : String.format(Locale.ROOT, ", %d failed", slides.failed()))
                + (tokens == 0 ? "" : String.format(Locale.ROOT, ", %,d tokens", tokens));
    }
}
