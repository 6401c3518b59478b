package routes.camel;

import java.time.Instant;
import java.util.List;
import routes.ledger.Work;
import routes.llm.SlideQuestion;
import routes.slides.Deck;
import routes.slides.Slide;

/** Work of one small job, at each of its stages. */
final class Sample {
    static final Slide SLIDE = new Slide(2, "Osmosis", "Osmosis is the flow of water through a membrane.", null);
    static final Deck CELLS = new Deck("Cells", "Cells", List.of(new Slide(1, "Cells", "Cells", null), SLIDE));

    static final Work.OfDeck DECK = new Work.OfDeck("job-1", 3, 0, "uploads/Cells.pdf", "Cells");
    static final Work.OfSlide ONE_SLIDE = new Work.OfSlide(
            "job-1",
            4,
            0,
            new SlideQuestion("Cells", List.of("Cells", "Osmosis"), SLIDE, "English"),
            "Cells",
            "describe-slide",
            true);
    static final Work.OfPack PACK = new Work.OfPack("job-1", 5, 0, List.of("summary", "docx"));

    private Sample() {}

    static Work.OfDelivery delivery(String url) {
        return new Work.OfDelivery(
                "job-1", 6, 0, "msg_job-1_completed", "completed", url, Instant.parse("2026-01-02T03:04:05Z"));
    }
}
