package routes.ledger;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import routes.slides.Deck;
import routes.slides.Slide;

/** Brings jobs of a ledger to where a test begins, by the same steps that the routes take. */
public final class Story {
    private final TestLedger ledger;

    public Story(TestLedger ledger) {
        this.ledger = ledger;
    }

    /** A job as a source would send it; its event key is "process:" and its id. */
    public static NewJob job(String id) {
        return dropped(id, "process:" + id, null);
    }

    public static NewJob dropped(String id, String eventKey, @Nullable String file) {
        return new NewJob(
                id,
                eventKey,
                file == null ? "http" : "folder",
                "decks/" + id + ".pdf",
                "Optics",
                "student@example.org",
                "English",
                "describe-slide",
                List.of("summary", "docx", "anki"),
                null,
                file);
    }

    /** Slides named "Title 1", "Title 2" and so on. */
    public static Deck deck(int slides) {
        return new Deck(
                "Optics",
                "Waves and rays",
                IntStream.rangeClosed(1, slides)
                        .mapToObj(n -> new Slide(n, "Title " + n, "Text " + n, n == 1 ? "Say hello" : null))
                        .toList());
    }

    public static SlideResult answer(String text) {
        return new SlideResult("{\"summary\":\"" + text + "\"}", false, false, "openai", "gpt-x", "stop", 100, 20);
    }

    public void accept(String id) {
        ledger.jobs().accept(job(id));
    }

    public Work.OfDeck takenDeck(String id) {
        accept(id);
        return ledger.takeDeck();
    }

    /** Every slide is drawn and due; nothing else may be due to be split. */
    public void described(String id, int slides) {
        Work.OfDeck deck = takenDeck(id);
        ledger.splitting().remember(deck, deck(slides));
        for (int number = 1; number <= slides; number++) {
            ledger.splitting().drawn(deck, number);
        }
        ledger.splitting().turnOver(deck);
    }

    public Work.OfSlide takenSlide() {
        return ledger.takeSlide();
    }

    /** A job of one slide that is answered, so that its pack is due. */
    public void packDue(String id) {
        described(id, 1);
        ledger.describing().keep(takenSlide(), answer("One"));
    }

    public Work.OfPack takenPack(String id) {
        packDue(id);
        return ledger.takePack();
    }

    public void completed(String id) {
        ledger.packing().complete(takenPack(id));
    }

    public Work.OfDelivery takenDelivery(String id) {
        completed(id);
        return ledger.takeDelivery();
    }

    public Job found(String id) {
        return ledger.jobs().find(id).orElseThrow();
    }
}
