package routes.cli;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.env.ConfigurableEnvironment;
import routes.config.KnownSettings;
import routes.config.Setting;

/** Lists every setting with its value and where that comes from. */
final class SettingsCheck {
    private static final Set<String> OTHERS = Set.of(
            "server.port",
            "server.address",
            "management.server.port",
            "management.server.address",
            "logging.level.root",
            "logging.structured.format.console",
            "camel.main.routes-exclude-pattern");

    private SettingsCheck() {}

    static void look(ConfigurableEnvironment settings, Findings findings) {
        findings.section("Settings");
        Set<String> names = new TreeSet<>(KnownSettings.names());
        names.addAll(OTHERS);
        for (String name : names) {
            Setting.find(name, settings)
                    .ifPresent(setting -> findings.setting(name, setting.shown(), setting.source()));
        }
    }
}
