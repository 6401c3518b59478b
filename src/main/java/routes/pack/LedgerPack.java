package routes.pack;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import routes.ledger.SlideRow;
import routes.ledger.SlideRows;
import routes.llm.AnswerJson;
import routes.store.ObjectStore;

/** A pack that is read from the ledger, some slides at a time, and from the store, a picture at a time. */
record LedgerPack(PackHead head, SlideRows rows, AnswerJson answers, ObjectStore store) implements StudyPack {
    private static final int AT_A_TIME = 20;

    @Override
    public Iterable<PackSlide> slides() {
        return Slides::new;
    }

    @Override
    public InputStream picture(int slideNumber) {
        return store.get("work/" + head.jobId() + "/slide-" + slideNumber + ".jpg");
    }

    private PackSlide slide(SlideRow row) {
        return new PackSlide(
                row.slide(),
                row.state(),
                row.answerJson() == null ? null : answers.readKept(row.answerJson()),
                row.degraded(),
                row.cached(),
                row.provider(),
                row.model(),
                row.finishReason(),
                row.inputTokens(),
                row.outputTokens(),
                row.attempts(),
                row.picture(),
                row.errorCode(),
                row.errorMessage());
    }

    /** Reads on when what it has is used up. */
    private final class Slides implements Iterator<PackSlide> {
        private final Deque<SlideRow> ahead = new ArrayDeque<>();
        private int last;

        @Override
        public boolean hasNext() {
            if (ahead.isEmpty()) {
                ahead.addAll(rows.after(head.jobId(), last, AT_A_TIME));
            }
            return !ahead.isEmpty();
        }

        @Override
        public PackSlide next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SlideRow row = ahead.remove();
            last = row.slide().number();
            return slide(row);
        }
    }
}
