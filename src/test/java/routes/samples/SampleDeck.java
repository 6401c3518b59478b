package routes.samples;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes {@code samples/how-a-deck-travels.pdf}. */
public final class SampleDeck {
    private static final List<Scene> SCENES = List.of(
            SampleDeck::title,
            SampleDeck::event,
            SampleDeck::journey,
            SampleDeck::ledger,
            SampleDeck::acceptance,
            SampleDeck::exchange,
            SampleDeck::lease,
            SampleDeck::fanIn,
            SampleDeck::littlesLaw,
            SampleDeck::backoff,
            SampleDeck::webhook,
            SampleDeck::flashcards);

    private final Canvas canvas;
    private final Prose prose;
    private final Drawings drawings;
    private final int number;

    private SampleDeck(Canvas canvas, int number) {
        this.canvas = canvas;
        this.prose = new Prose(canvas);
        this.drawings = new Drawings(canvas);
        this.number = number;
    }

    public static void main(String[] args) throws IOException {
        make(Path.of(args[0]));
    }

    static void make(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("How a Deck Travels");
            document.getDocumentInformation().setAuthor("Deckhand");
            document.getDocumentCatalog().setLanguage(Locale.ENGLISH.getLanguage());
            Type type = Type.of(document);
            for (int i = 0; i < SCENES.size(); i++) {
                try (Canvas canvas = new Canvas(document, type)) {
                    SCENES.get(i).draw(new SampleDeck(canvas, i + 1));
                }
            }
            document.save(file.toFile());
        }
    }

    private void head(String title) throws IOException {
        prose.head(title, number, SCENES.size());
    }

    private void title() throws IOException {
        canvas.picture(Pictures.sea(960, 540), 0, 0, Canvas.WIDTH, Canvas.HEIGHT);
        canvas.text("How a Deck Travels", canvas.type.bold(), 54, Color.WHITE, 70, 250);
        canvas.fill(Canvas.AMBER, 70, 274, 90, 5);
        prose.paragraph(
                "Reliable event-driven work, explained by the journey of one lecture through Deckhand",
                21,
                Color.WHITE,
                70,
                322,
                560);
    }

    private void event() throws IOException {
        head("An event tells that something has happened");
        prose.points(
                22,
                140,
                800,
                "An *event* is a record of a fact that has already happened, for example that a lecture was stored in a bucket.",
                "A *command* asks for work to be done; an event only tells, and the receiver decides what follows from it.",
                "*At-least-once delivery* means that a source sends an event again after a timeout, because it cannot know whether the event arrived.",
                "Deckhand gives every event a *unique key* made of what the event names, such as bucket, object and version, so that the same event delivered five times is one job.");
    }

    private void journey() throws IOException {
        head("A deck travels through six stages");
        drawings.journey();
        prose.paragraph(
                "Each stage is a Camel *route*, a file in YAML that decides order, choice, retry and destination. The stages meet only in the ledger and in the store, so any of them can be replaced or can run on another machine.",
                17,
                Canvas.INK,
                56,
                432,
                845);
    }

    private void ledger() throws IOException {
        head("The ledger is the only truth");
        prose.points(
                22,
                140,
                800,
                "The *ledger* is a database that holds every job, every slide with its result, every delivery and every event that started work.",
                "A *queue* carries only pointers to rows of the ledger; a pointer that is lost or doubled changes nothing.",
                "Every second one stage looks after the work and announces again what is due, so a lost pointer costs a second and not a job.",
                "The ledger is SQLite with a write-ahead log by default; PostgreSQL takes its place when many machines share the work.");
    }

    private void acceptance() throws IOException {
        head("Accept first, then acknowledge");
        prose.points(
                19,
                140,
                480,
                "To *acknowledge* a message means to tell its source that it need not be sent again.",
                "Deckhand commits the job to the ledger before it acknowledges the event; from that moment on the job cannot be lost.",
                "An *idempotent consumer* is a receiver for which handling the same message twice has the same effect as handling it once.");
        drawings.acceptance();
    }

    private void exchange() throws IOException {
        head("Every slide travels alone");
        prose.points(
                19,
                140,
                400,
                "An *exchange* is the envelope in which Apache Camel carries one message through a route.",
                "The *splitter* turns a deck into one exchange per slide, so that a slide goes to the model as soon as its picture is drawn.",
                "A slide that fails is one failed slide and not a lost deck; the study pack names it.");
        canvas.picture(Pictures.inFlight(), 530, 125, 372, 304);
        prose.paragraph(
                "Sixty slides, sixteen at once: time goes right, a slide is pale while it waits, amber while the model works, green when it is done.",
                13,
                Canvas.GREY,
                530,
                452,
                372);
    }

    private void lease() throws IOException {
        head("A lease keeps work from being lost");
        prose.points(
                19,
                140,
                800,
                "A *lease* is the right to work on one slide until a given time; when the lease runs out, the slide is due again for any worker.",
                "*Fencing* means that every attempt has a number and that a write with an old number changes nothing.");
        drawings.lease();
    }

    private void fanIn() throws IOException {
        head("Fan-in is a query");
        float y = prose.points(
                19,
                140,
                800,
                "*Fan-out* spreads the slides of a deck over many workers, and *fan-in* finds out when the last of them is done.",
                "Storing a slide's result and counting what is left happen in one transaction, so exactly one worker finds that nothing is left.",
                "No result waits in the memory of an aggregator; a restart therefore loses nothing that was stored.");
        canvas.fill(Canvas.PALE, 80, y + 2, 800, 112);
        code("UPDATE slide SET state = 'done', answer = ?", y + 30);
        code("  WHERE job_id = ? AND number = ? AND attempt = ?;", y + 52);
        code("SELECT count(*) FROM slide", y + 78);
        code("  WHERE job_id = ? AND state IN ('waiting', 'asking');", y + 100);
    }

    private void code(String line, float y) throws IOException {
        canvas.text(line, canvas.type.code(), 15, Canvas.INK, 100, y);
    }

    private void littlesLaw() throws IOException {
        head("Little's law sizes the work");
        canvas.fill(Canvas.PALE, 80, 115, 800, 100);
        canvas.centred("L = λ · W", canvas.type.formula(), 52, Canvas.TEAL, 480, 183);
        prose.points(
                19,
                258,
                800,
                "*Little's law* says that the mean number L of items in a stable system equals the rate λ at which they arrive times the mean time W that each of them stays.",
                "If a model takes W = 2 s for a slide and L = 16 slides are asked at once, then λ = L / W = 8 slides are finished every second.",
                "A deck of 60 slides therefore needs at least ⌈60 / 16⌉ · 2 s = 8 s, however fast everything else is.");
    }

    private void backoff() throws IOException {
        head("A retry waits longer each time");
        canvas.fill(Canvas.PALE, 80, 112, 800, 78);
        canvas.centred("tₙ = r · min(m, b · 2ⁿ⁻¹)", canvas.type.formula(), 38, Canvas.TEAL, 480, 164);
        prose.points(
                19,
                232,
                480,
                "*Exponential backoff* doubles the wait tₙ before each new attempt n, from a base b up to a ceiling m.",
                "*Jitter* is the random factor r between ½ and 1 that keeps many workers from coming back at the same moment.",
                "A Retry-After that a server sends is never undercut, and an error that no repetition can heal, such as a wrong key, is not repeated.");
        drawings.waits();
    }

    private void webhook() throws IOException {
        head("A signature proves who speaks");
        float y = prose.points(
                19,
                140,
                800,
                "A *webhook* is an HTTP request by which a service tells a receiver that work has ended.",
                "*HMAC-SHA256* is a keyed hash over the bytes of the request; only somebody who knows the shared secret can compute it.",
                "The webhook-id is the same in every attempt of one delivery, so that the receiver recognises a repetition and ignores it.",
                "An *outbox* is a table of messages to send; its row is written in the transaction that ends the job, so the callback cannot be forgotten.");
        canvas.fill(Canvas.PALE, 80, y - 6, 800, 42);
        code("webhook-signature: v1,base64(HMAC(secret, id.timestamp.body))", y + 20);
    }

    private void flashcards() throws IOException {
        head("From slides to flashcards");
        prose.points(
                19,
                140,
                800,
                "A *flashcard* asks one question whose short answer can be found on its slide.",
                "A *cloze card* is a sentence of the slide in which the words to be remembered are blanked.",
                "*Active recall* means to answer before looking; it strengthens memory more than reading the page again.",
                "The *offline engine* works without an AI model: it takes titles, sentences and cloze cards from the slide's own words, and every output says so.");
        drawings.card("A", "is the right to work on one slide until a given time.");
    }

    /** Draws one slide. */
    private interface Scene {
        void draw(SampleDeck slide) throws IOException;
    }
}
