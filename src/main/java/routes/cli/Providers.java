package routes.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import routes.config.Masks;
import routes.llm.ModelSettings;
import routes.llm.ProviderAccess;

/** Says who describes the slides. */
final class Providers {
    private Providers() {}

    /** "openai, model gpt-x at https://…", and for the offline engine what to set to have a model. */
    static String sentence(Environment settings) {
        List<ProviderAccess> chain = settings(settings).accesses();
        if (chain.get(0).offline()) {
            return "the offline engine, from their own words and without an AI model; set OPENAI_API_KEY to have one";
        }
        return chain.stream().map(Providers::named).collect(Collectors.joining("; else by "));
    }

    static ModelSettings settings(Environment settings) {
        return Binder.get(settings).bindOrCreate("deckhand.llm", ModelSettings.class);
    }

    private static String named(ProviderAccess access) {
        if (access.offline()) {
            return "the offline engine";
        }
        return access.provider()
                + (access.model().isBlank() ? ", its usual model" : ", model " + access.model())
                + (access.baseUrl().isBlank() ? "" : " at " + Masks.show("base-url", access.baseUrl()));
    }
}
