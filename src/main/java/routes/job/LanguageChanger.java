package routes.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a request a second one, for the same deck in another language. */
@Component
public class LanguageChanger {
    private static final int LONGEST_ID = 128;

    private final JobSettings settings;
    private final SourceSettings sources;

    LanguageChanger(JobSettings settings, SourceSettings sources) {
        this.settings = settings;
        this.sources = sources;
    }

    /** Its id and its event end in the language; null when that is the language that was asked for already. */
    public @Nullable JobRequest change(JobRequest request, String language) {
        JobWishes asked = request.wishes().orElse(sources.defaultsOf(request.source()));
        if (language.equalsIgnoreCase(asked.orElse(settings.wishes()).language())) {
            return null;
        }
        JobWishes wishes = new JobWishes(language, null, null, null, null).orElse(request.wishes());
        return new JobRequest(
                id(request.jobId(), language),
                request.eventKey() + ":" + language,
                request.source(),
                request.location(),
                request.deckName(),
                wishes,
                null);
    }

    private static String id(String first, String language) {
        String id = first + "-" + language.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return id.length() <= LONGEST_ID ? id : JobIds.make(first, id);
    }
}
