package routes.job;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import routes.callback.CallbackOrigins;
import routes.failure.InvalidField;
import routes.failure.Refusal;
import routes.llm.Prompts;

/** Checks what a job's sender wants, before the job is accepted. */
@Component
class WishChecker {
    private static final int LONGEST_LANGUAGE = 64;
    private static final int LONGEST = 1024;

    private final Prompts prompts;
    private final OutputFinder outputs;
    private final CallbackOrigins origins;

    WishChecker(Prompts prompts, OutputFinder outputs, CallbackOrigins origins) {
        this.prompts = prompts;
        this.outputs = outputs;
        this.origins = origins;
    }

    /** Raises {@link InvalidField} for the first wish that can't be met. */
    void check(JobWishes wishes) {
        line("language", wishes.language(), LONGEST_LANGUAGE, "send its name in English, such as Spanish");
        line("email", wishes.email(), LONGEST, "send one address");
        if (wishes.prompt() != null) {
            checkPrompt(wishes.prompt());
        }
        if (wishes.outputs() != null) {
            checkOutputs(wishes.outputs());
        }
        if (wishes.callback() != null) {
            checkCallback(wishes.callback());
        }
    }

    private static void line(String field, @Nullable String text, int longest, String nextStep) {
        if (text != null && (text.length() > longest || text.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidField(
                    field, field + " is not one line of at most " + longest + " characters; " + nextStep);
        }
    }

    private void checkPrompt(String name) {
        try {
            prompts.version(name);
        } catch (Refusal e) {
            throw new InvalidField("prompt", e.getMessage());
        }
    }

    private void checkOutputs(List<String> names) {
        for (String name : names) {
            if (!outputs.exists(name)) {
                throw new InvalidField(
                        "outputs",
                        "There is no output of that name; send some of %s, or add a route make-NAME"
                                .formatted(String.join(", ", outputs.names())));
            }
        }
    }

    private void checkCallback(String url) {
        if (!origins.allow(uri(url))) {
            throw new InvalidField(
                    "callback",
                    "The origin of this callback address is not allowed; add it to deckhand.callback.allowed-origins or leave"
                            + " the callback out");
        }
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new InvalidField("callback", "callback is no URL; send one such as https://example.org/done");
        }
    }
}
