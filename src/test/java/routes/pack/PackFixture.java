package routes.pack;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import routes.llm.Answer;
import routes.llm.Flashcard;
import routes.llm.Term;
import routes.slides.Slide;
import routes.slides.SlideState;

/** A small pack in memory with everything a writer can meet: every state, hostile text, formulas, several scripts. */
final class PackFixture implements StudyPack {
    static final Instant MADE = Instant.parse("2026-03-14T09:26:53Z");

    /** What a slide may hold to break a writer: markup, a bell, a NUL, U+FFFF, half a surrogate pair. */
    static final String HOSTILE = "a < b && \"c\" ]]> </w:t><script>alert('x')</script>\u0007\u0000\uFFFF\uD800 end";

    private final PackHead head;
    private final List<PackSlide> slides = new ArrayList<>();

    private PackFixture(String language, String engine, @Nullable String model, PackSlide... slides) {
        this.slides.addAll(List.of(slides));
        String provider = model == null ? "offline" : "openai";
        head = new PackHead(
                "job-7",
                "gradient-descent",
                "Gradient descent",
                language,
                engine,
                provider,
                model,
                "describe-slide-1",
                slides.length,
                MADE);
    }

    static PackFixture explained(String language, PackSlide... slides) {
        return new PackFixture(language, "llm", "gpt-4o-mini", slides);
    }

    static PackFixture offline(String language, PackSlide... slides) {
        PackSlide[] own = Arrays.stream(slides)
                .map(slide -> answeredBy("offline", null, slide))
                .toArray(PackSlide[]::new);
        return new PackFixture(language, "offline", null, own);
    }

    /** Two models and the offline engine, one slide each. */
    static PackFixture mixed(String language) {
        return new PackFixture(
                language,
                "llm",
                "gpt-4o-mini, claude-x",
                done(1, "Gradient descent"),
                answeredBy("anthropic", "claude-x", done(2, "Learning rate")),
                answeredBy("offline", null, done(3, "Momentum")));
    }

    static PackSlide answeredBy(String provider, @Nullable String model, PackSlide slide) {
        return new PackSlide(
                slide.slide(),
                slide.state(),
                slide.answer(),
                slide.degraded(),
                slide.cached(),
                provider,
                model,
                slide.finishReason(),
                slide.inputTokens(),
                slide.outputTokens(),
                slide.attempts(),
                slide.hasPicture(),
                slide.errorCode(),
                slide.errorMessage());
    }

    /** Eight slides: done, degraded, failed with and without a picture, skipped, hostile, formula, without text. */
    static PackFixture everyKind(String language) {
        return explained(
                language,
                done(1, "Gradient descent"),
                degraded(2),
                failed(3, true),
                failed(4, false),
                skipped(5),
                hostile(6),
                formula(7),
                done(8, "سلسلة ماركوف", "梯度下降法沿负梯度方向更新参数。"));
    }

    static PackSlide done(int number, String title) {
        return done(number, title, "Gradient descent walks downhill in small steps.");
    }

    static PackSlide done(int number, String title, String explanation) {
        Answer answer = new Answer(
                title,
                List.of(explanation, "The step size is called learning rate."),
                List.of("Follow the negative gradient", "Small steps converge"),
                "Slide 2 chooses the learning rate.",
                "How to walk downhill.",
                List.of(
                        new Flashcard.Question("What sets the step size?", "The learning rate.", "learning rate"),
                        new Flashcard.Cloze("The gradient points uphill.", List.of("gradient"))),
                List.of(new Term("learning rate", "size of a step"), new Term("Gradient", "")));
        return slide(slideOf(number, title), SlideState.DONE, answer, false, true);
    }

    static PackSlide degraded(int number) {
        Answer answer = new Answer(
                "Learning rate",
                List.of("Too large diverges."),
                List.of(),
                "",
                "",
                List.of(),
                List.of(new Term("Learning Rate", "ignored, for it comes second"), new Term("gradient", "slope")));
        return slide(slideOf(number, "Learning rate"), SlideState.DONE, answer, true, true);
    }

    static PackSlide failed(int number, boolean hasPicture) {
        return new PackSlide(
                slideOf(number, "Momentum"),
                SlideState.FAILED,
                null,
                false,
                false,
                null,
                null,
                null,
                0,
                0,
                3,
                hasPicture,
                "llm-refused",
                "The model refused the slide; try another model.");
    }

    static PackSlide skipped(int number) {
        return slide(slideOf(number, "Appendix"), SlideState.SKIPPED, null, false, true);
    }

    static PackSlide hostile(int number) {
        Answer answer = new Answer(
                HOSTILE,
                List.of(HOSTILE),
                List.of(HOSTILE),
                HOSTILE,
                HOSTILE,
                List.of(new Flashcard.Question(HOSTILE, HOSTILE, HOSTILE)),
                List.of(new Term(HOSTILE, HOSTILE)));
        return slide(new Slide(number, HOSTILE, HOSTILE, null), SlideState.DONE, answer, false, true);
    }

    static PackSlide formula(int number) {
        String formula = "θₜ₊₁ = θₜ − η ∇J(θₜ), with ‖∇J‖ ≤ L and 𝔼[x²] < ∞ 😀";
        Answer answer = new Answer("Update rule", List.of(formula), List.of(formula), "", "", List.of(), List.of());
        return slide(new Slide(number, null, formula, null), SlideState.DONE, answer, false, true);
    }

    /** A scan: nothing could be read, so an honest engine says nothing. */
    static PackSlide withoutText(int number) {
        Answer nothing = new Answer("", List.of(), List.of(), "", "", List.of(), List.of());
        return slide(new Slide(number, null, "", null), SlideState.DONE, nothing, false, true);
    }

    static PackSlide slide(Slide slide, SlideState state, @Nullable Answer answer, boolean degraded, boolean picture) {
        return new PackSlide(
                slide,
                state,
                answer,
                degraded,
                false,
                "openai",
                "gpt-4o-mini",
                "stop",
                100,
                20,
                1,
                picture,
                null,
                null);
    }

    private static Slide slideOf(int number, String title) {
        return new Slide(number, title, title + "\nGradient descent walks downhill in small steps.", null);
    }

    @Override
    public PackHead head() {
        return head;
    }

    @Override
    public Iterable<PackSlide> slides() {
        return slides;
    }

    /** 64 x 36 pixels, of another colour on every slide. */
    @Override
    public InputStream picture(int slideNumber) {
        if (!slides.get(slideNumber - 1).hasPicture()) {
            throw new IllegalArgumentException("slide " + slideNumber + " has no picture");
        }
        return new ByteArrayInputStream(jpeg(64, 36, slideNumber));
    }

    static byte[] jpeg(int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(Color.HSBtoRGB(seed / 10f, 0.6f, 0.9f)));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
