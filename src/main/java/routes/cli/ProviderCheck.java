package routes.cli;

import org.springframework.core.env.Environment;
import routes.config.Masks;
import routes.config.StartFailure;
import routes.llm.ModelSettings;

/** Tells which provider would be asked; asks nobody. */
final class ProviderCheck {
    private ProviderCheck() {}

    static void look(Environment settings, Findings findings) {
        findings.section("Provider");
        try {
            ModelSettings model = Providers.settings(settings);
            findings.fact("provider", model.providerName());
            findings.fact("model", model.model().isBlank() ? "its usual one" : model.model());
            findings.fact("base URL", model.baseUrl().isBlank() ? "its own" : Masks.show("", model.baseUrl()));
            findings.fact("key", model.apiKey().isBlank() ? "none" : "present");
        } catch (RuntimeException e) {
            findings.wrong(StartFailure.explain(e, settings));
        }
    }
}
