package routes.pack;

import org.jspecify.annotations.Nullable;
import routes.llm.Answer;

/** What a slide is called: as its answer says, else as the slide says. */
final class SlideTitles {
    private static final int LIMIT = 160;

    private SlideTitles() {}

    static @Nullable String of(PackSlide slide) {
        Answer answer = slide.answer();
        String answered = answer == null ? "" : CleanText.oneLine(answer.title(), LIMIT);
        if (!answered.isEmpty()) {
            return answered;
        }
        String shown = CleanText.oneLine(slide.slide().titleOr(""), LIMIT);
        return shown.isEmpty() ? null : shown;
    }
}
