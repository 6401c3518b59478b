package routes.job;

import jakarta.annotation.PostConstruct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import routes.llm.SlideQuestion;
import routes.llm.offline.OfflineEngine;
import routes.pack.AnkiWriter;
import routes.pack.PackHead;
import routes.pack.PackSlide;
import routes.pack.StudyPack;
import routes.pack.SummaryWriter;
import routes.pack.WordWriter;
import routes.slides.Deck;
import routes.slides.DeckReader;
import routes.slides.Slide;
import routes.slides.SlidePainter;
import routes.slides.SlidePicture;
import routes.slides.SlidePictures;
import routes.slides.SlideState;
import routes.store.Scratch;

/**
 * Makes a pack of the sample deck for nobody while a service starts, beside the start: a page drawn by code that has just
 * been loaded takes several times as long as the same page later, and that is not for the first user to pay.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("deckhand.rehearse")
class Rehearser {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearser.class);
    private static final String NAME = "how-a-deck-travels";

    private final DeckReader reader;
    private final SlidePainter painter;
    private final OfflineEngine engine;
    private final SummaryWriter summary;
    private final WordWriter word;
    private final AnkiWriter anki;
    private final Scratch scratch;

    Rehearser(
            DeckReader reader,
            SlidePainter painter,
            OfflineEngine engine,
            SummaryWriter summary,
            WordWriter word,
            AnkiWriter anki,
            Scratch scratch) {
        this.reader = reader;
        this.painter = painter;
        this.engine = engine;
        this.summary = summary;
        this.word = word;
        this.anki = anki;
        this.scratch = scratch;
    }

    @PostConstruct
    void begin() {
        Thread thread = new Thread(this::rehearse, "rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    private void rehearse() {
        try {
            Path file = scratch.file("rehearsal.pdf");
            try (InputStream sample = sample()) {
                Files.copy(sample, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Pack pack = pack(reader.read(file, NAME), file);
            write(summary::write, pack, "rehearsal.json");
            write(word::write, pack, "rehearsal.docx");
            write(anki::write, pack, "rehearsal.apkg");
            Files.delete(file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the rehearsal failed; the first deck will take longer", e);
        }
    }

    private static InputStream sample() {
        return Objects.requireNonNull(
                Rehearser.class.getResourceAsStream("/samples/" + NAME + ".pdf"), "the sample deck is in the jar");
    }

    private Pack pack(Deck deck, Path file) {
        Map<Integer, byte[]> pictures = new HashMap<>();
        List<Integer> numbers =
                IntStream.rangeClosed(1, deck.slides().size()).boxed().toList();
        try (SlidePictures drawn = painter.open(file, numbers)) {
            while (drawn.hasNext()) {
                if (drawn.next() instanceof SlidePicture.Drawn picture) {
                    pictures.put(picture.number(), picture.jpeg());
                }
            }
        }
        List<String> outline =
                deck.slides().stream().map(slide -> slide.titleOr("")).toList();
        return new Pack(
                new PackHead(
                        NAME,
                        NAME,
                        deck.title(),
                        "English",
                        "offline",
                        "offline",
                        null,
                        "",
                        numbers.size(),
                        Instant.EPOCH),
                deck.slides().stream()
                        .map(slide -> slide(deck, outline, slide, pictures.containsKey(slide.number())))
                        .toList(),
                pictures);
    }

    private PackSlide slide(Deck deck, List<String> outline, Slide slide, boolean drawn) {
        return new PackSlide(
                slide,
                SlideState.DONE,
                engine.explain(new SlideQuestion(deck.title(), outline, slide, "English")),
                false,
                false,
                "offline",
                null,
                null,
                0,
                0,
                1,
                drawn,
                null,
                null);
    }

    private void write(Output output, StudyPack pack, String name) throws IOException {
        Path file = scratch.file(name);
        output.write(pack, file);
        Files.delete(file);
    }

    /** A writer of packs. */
    private interface Output {
        void write(StudyPack pack, Path file) throws IOException;
    }

    /** A pack of twelve slides, which memory can hold. */
    private record Pack(PackHead head, List<PackSlide> slides, Map<Integer, byte[]> pictures) implements StudyPack {
        @Override
        public InputStream picture(int slideNumber) {
            return new ByteArrayInputStream(Objects.requireNonNull(pictures.get(slideNumber)));
        }
    }
}
