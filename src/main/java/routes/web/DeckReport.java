package routes.web;

import java.util.ArrayList;
import java.util.List;
import routes.ledger.SlideRow;
import routes.ledger.SlideRows;

/** What there is to tell about a deck's slides, read some at a time so that their texts are not held together. */
final class DeckReport {
    private static final int AT_ONCE = 100;

    private final List<SlideView> slides = new ArrayList<>();

    static DeckReport read(String jobId, SlideRows rows) {
        DeckReport report = new DeckReport();
        List<SlideRow> some = rows.after(jobId, 0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(report::add);
            some = rows.after(jobId, some.get(some.size() - 1).slide().number(), AT_ONCE);
        }
        return report;
    }

    List<SlideView> slides() {
        return slides;
    }

    private void add(SlideRow row) {
        slides.add(SlideView.of(row));
    }
}
