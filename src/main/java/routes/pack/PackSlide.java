package routes.pack;

import org.jspecify.annotations.Nullable;
import routes.llm.Answer;
import routes.slides.Slide;
import routes.slides.SlideState;

/**
 * One slide of the pack with what became of it. {@code answer} is there when {@code state} is DONE; {@code degraded}
 * says that it was taken from the slide's own words because the model gave none that could be used;
 * {@code errorCode} and {@code errorMessage} are there when it FAILED; {@code hasPicture} is false when the page could not be drawn.
 */
public record PackSlide(
        Slide slide,
        SlideState state,
        @Nullable Answer answer,
        boolean degraded,
        boolean cached,
        @Nullable String provider,
        @Nullable String model,
        @Nullable String finishReason,
        long inputTokens,
        long outputTokens,
        int attempts,
        boolean hasPicture,
        @Nullable String errorCode,
        @Nullable String errorMessage) {
    /** Whether no model explained it: what is said is taken from the slide's own words. */
    public boolean ownWords() {
        return degraded || offline();
    }

    /** Whether no model was asked. */
    public boolean offline() {
        return "offline".equals(provider);
    }

    public int number() {
        return slide.number();
    }
}
