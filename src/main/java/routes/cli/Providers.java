package routes.cli;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import routes.config.Masks;
import routes.llm.ModelSettings;

/** Says who describes the slides. */
final class Providers {
    private Providers() {}

    /** "openai, model gpt-x at https://…", and for the offline engine what to set to have a model. */
    static String sentence(Environment settings) {
        ModelSettings model = settings(settings);
        if (model.providerName().equals("offline")) {
            return "the offline engine, from their own words and without an AI model; set OPENAI_API_KEY to have one";
        }
        return model.providerName()
                + (model.model().isBlank() ? ", its usual model" : ", model " + model.model())
                + (model.baseUrl().isBlank() ? "" : " at " + Masks.show("base-url", model.baseUrl()));
    }

    static ModelSettings settings(Environment settings) {
        return Binder.get(settings).bindOrCreate("deckhand.llm", ModelSettings.class);
    }
}
