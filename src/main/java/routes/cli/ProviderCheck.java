package routes.cli;

import org.springframework.core.env.Environment;
import routes.config.Masks;
import routes.config.StartFailure;
import routes.llm.ModelSettings;
import routes.llm.ProviderAccess;

/** Tells which providers would be asked, and what one of them lacks; asks nobody. */
final class ProviderCheck {
    private ProviderCheck() {}

    static void look(Environment settings, Findings findings) {
        findings.section("Provider");
        try {
            ModelSettings model = Providers.settings(settings);
            findings.fact("provider", String.join(", then ", model.chain()));
            model.accesses().forEach(access -> look(access, settings, findings));
        } catch (RuntimeException e) {
            findings.wrong(StartFailure.explain(e, settings));
        }
    }

    private static void look(ProviderAccess access, Environment settings, Findings findings) {
        if (!access.offline()) {
            String name = access.provider() + " ";
            findings.fact(name + "model", access.model().isBlank() ? "its usual one" : access.model());
            findings.fact(name + "URL", access.baseUrl().isBlank() ? "its own" : Masks.show("", access.baseUrl()));
            findings.fact(name + "key", key(access));
        }
        access.lack().ifPresent(lack -> findings.wrong(StartFailure.explain(lack, settings)));
    }

    private static String key(ProviderAccess access) {
        if (access.provider().equals("bedrock")) {
            return "AWS's, region " + (access.region().isBlank() ? "none" : access.region());
        }
        return access.apiKey().isBlank() ? "none" : "present";
    }
}
