package routes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import routes.ledger.SlideRow;

/** Where a slide stands; of its content only the title is told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SlideView(
        int number,
        @Nullable String title,
        String state,
        int attempts,
        boolean cached,
        boolean degraded,
        @Nullable String provider,
        @Nullable String model,
        long inputTokens,
        long outputTokens,
        @Nullable ErrorView error) {
    static SlideView of(SlideRow row) {
        return new SlideView(
                row.slide().number(),
                row.slide().title(),
                row.state().name().toLowerCase(Locale.ROOT),
                row.attempts(),
                row.cached(),
                row.degraded(),
                row.provider(),
                row.model(),
                row.inputTokens(),
                row.outputTokens(),
                ErrorView.of(row.errorCode(), row.errorMessage()));
    }
}
