package routes.cli;

import java.util.List;
import org.springframework.context.ApplicationContext;
import routes.failure.Refusal;
import routes.store.Prober;

/** Asks the places that work comes from whether they answer; the store has a check of its own. */
final class SourceCheck {
    private SourceCheck() {}

    static void look(ApplicationContext application, Findings findings) {
        List<Prober> sources = application.getBeansOfType(Prober.class).values().stream()
                .filter(Prober::isUsed)
                .filter(prober -> !prober.place().equals("store"))
                .toList();
        if (!sources.isEmpty()) {
            findings.section("Sources");
            sources.forEach(source -> ask(source, findings));
        }
    }

    private static void ask(Prober source, Findings findings) {
        try {
            source.probe();
            findings.fact(source.place(), "answers");
        } catch (Refusal e) {
            findings.fact(source.place(), "does not answer");
            findings.wrong(e.getMessage());
        }
    }
}
