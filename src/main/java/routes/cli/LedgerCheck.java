package routes.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import routes.config.Masks;
import routes.config.StartFailure;
import routes.ledger.LedgerCounter;
import routes.ledger.LedgerCounts;
import routes.ledger.LedgerInspector;
import routes.ledger.LedgerVersion;

/** Asks the ledger how it is. */
final class LedgerCheck {
    private LedgerCheck() {}

    static void look(ApplicationContext application, Findings findings) {
        Environment settings = application.getEnvironment();
        findings.section("Ledger");
        findings.fact("url", Masks.show("url", settings.getProperty("deckhand.ledger.url", "")));
        try {
            version(settings, findings);
            inspect(application.getBean(LedgerInspector.class), findings);
            count(application.getBean(LedgerCounter.class), findings);
        } catch (DataAccessException | IOException e) {
            findings.wrong(StartFailure.explain(e, settings));
        }
    }

    private static void version(Environment settings, Findings findings) throws IOException {
        Optional<String> version = LedgerVersion.of(settings);
        int newest = Integer.parseInt(LedgerVersion.newest());
        int there = Integer.parseInt(version.orElse("0"));
        findings.fact("schema", version.orElse("none"));
        if (there > newest) {
            findings.wrong(
                    "The ledger has schema %d, but this Deckhand knows %d at most; start the version that wrote it"
                            .formatted(there, newest));
        } else if (there < newest) {
            findings.fact("", "the next start brings it to %d; back it up before".formatted(newest));
        }
    }

    private static void inspect(LedgerInspector inspector, Findings findings) {
        Map<String, String> facts = inspector.inspect();
        facts.forEach(findings::fact);
        String health = facts.get(LedgerInspector.CHECK);
        if (!LedgerInspector.SOUND.equals(health)) {
            findings.wrong(
                    "The ledger is damaged (%s); stop the service and put a backup in its place".formatted(health));
        }
    }

    private static void count(LedgerCounter counter, Findings findings) {
        LedgerCounts counts = counter.count();
        findings.fact("jobs", told(counts.jobs()));
        findings.fact("slides", told(counts.slides()));
        findings.fact("callbacks", told(counts.deliveries()));
        if (counts.deliveries().containsKey("dead")) {
            findings.fact("", "replay a dead one by POST /deliveries/{id}/replay; GET /jobs/{id} names it");
        }
    }

    private static String told(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none"
                : new TreeMap<>(counts)
                        .entrySet().stream()
                                .map(count -> count.getKey() + " " + count.getValue())
                                .collect(Collectors.joining(", "));
    }
}
