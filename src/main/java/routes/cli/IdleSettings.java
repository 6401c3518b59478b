package routes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import routes.ledger.LedgerVersion;

/** Settings under which the application starts whole but takes no work: only the routes of the store run. */
final class IdleSettings {
    private static final String ALL_BUT_STORE =
            "^(?!(direct:(//)?)?(put-object|get-object|link-to-object|delete-object)$).*";

    private IdleSettings() {}

    /** A ledger that is there is not migrated, since a running service of an older version may be using it. */
    static Map<String, String> of(Environment settings) {
        Map<String, String> idle = new LinkedHashMap<>(Application.MUTE);
        idle.put("server.port", "0");
        idle.put("server.address", "127.0.0.1");
        idle.put("management.server.port", "-1");
        idle.put("deckhand.routes.reload", "false");
        idle.put("camel.main.auto-startup-exclude-pattern", ALL_BUT_STORE);
        if (LedgerVersion.of(settings).isPresent()) {
            idle.put("spring.flyway.enabled", "false");
        }
        return idle;
    }
}
