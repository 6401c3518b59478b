package routes.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import routes.llm.Answer;
import routes.llm.Flashcard;
import routes.slides.Slide;
import routes.slides.SlideState;

/** A lecture in memory whose slides and cards a test sets one by one. */
final class AnkiFixture implements StudyPack {
    static final Instant MADE = Instant.parse("2026-03-14T09:26:53Z");

    private final List<PackSlide> slides = new ArrayList<>();
    private final List<Integer> picturesRead = new ArrayList<>();
    private String deckName = "Information Theory";
    private @Nullable String deckTitle;
    private String language = "English";
    private String engine = "llm";
    private Instant made = MADE;
    private boolean picturesLost;

    static AnkiFixture pack() {
        return new AnkiFixture();
    }

    AnkiFixture named(String name, @Nullable String title) {
        deckName = name;
        deckTitle = title;
        return this;
    }

    AnkiFixture in(String words) {
        language = words;
        return this;
    }

    AnkiFixture offline() {
        engine = "offline";
        slides.replaceAll(slide -> PackFixture.answeredBy("offline", null, slide));
        return this;
    }

    /** Its pictures are missing in the store. */
    AnkiFixture withoutPictures() {
        picturesLost = true;
        return this;
    }

    AnkiFixture made(Instant time) {
        made = time;
        return this;
    }

    /** A slide that is done, with a picture of its own. */
    AnkiFixture slide(String title, String text, Flashcard... cards) {
        return slide(title, text, false, true, cards);
    }

    AnkiFixture slide(String title, String text, boolean degraded, boolean picture, Flashcard... cards) {
        Answer answer = new Answer(title, List.of(), List.of(), "", "", List.of(cards), List.of());
        return add(new Slide(slides.size() + 1, title, text, null), SlideState.DONE, answer, degraded, picture);
    }

    AnkiFixture failedSlide() {
        return add(new Slide(slides.size() + 1, "Lost", "", null), SlideState.FAILED, null, false, true);
    }

    private AnkiFixture add(Slide slide, SlideState state, @Nullable Answer answer, boolean degraded, boolean picture) {
        slides.add(PackFixture.slide(slide, state, answer, degraded, picture));
        return this;
    }

    List<Integer> picturesRead() {
        return picturesRead;
    }

    @Override
    public PackHead head() {
        return new PackHead(
                "job-7", deckName, deckTitle, language, engine, engine, null, "describe-slide-1", slides.size(), made);
    }

    @Override
    public Iterable<PackSlide> slides() {
        return slides;
    }

    /** Bytes that depend on the slide's words alone, as a drawn page does. */
    @Override
    public InputStream picture(int slideNumber) throws IOException {
        if (picturesLost) {
            throw new NoSuchFileException("slides/" + slideNumber + ".jpg");
        }
        picturesRead.add(slideNumber);
        Slide slide = slides.get(slideNumber - 1).slide();
        String drawn = "picture of " + slide.titleOr("") + slide.text();
        return new ByteArrayInputStream(drawn.getBytes(StandardCharsets.UTF_8));
    }
}
