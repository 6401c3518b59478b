package routes.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;

/** Looks at everything the service stands on, beside a running one too: it takes no work. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints every setting with its source, the state of ledger and store, the provider, the routes, and what is"
                    + " wrong with the next step.",
            "Exit code: 0 all is well, 1 something is wrong."
        })
class DoctorCommand implements Callable<Integer> {
    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings(console.out());
        try (ConfigurableApplicationContext only =
                Application.settingsOnly().start(console.arguments().with(Application.MUTE))) {
            examine(only.getEnvironment(), findings);
        } catch (StartFailed e) {
            findings.wrong(e.sentence());
        }
        return findings.conclude();
    }

    private void examine(ConfigurableEnvironment settings, Findings findings) {
        SettingsCheck.look(settings, findings);
        ProviderCheck.look(settings, findings);
        PortCheck.look(settings, findings);
        DiskCheck.look(settings, findings);
        try (ConfigurableApplicationContext idle = Application.serving()
                .start(console.arguments().forcing(IdleSettings.of(settings)).with(Map.of()))) {
            LedgerCheck.look(idle, findings);
            StoreCheck.look(idle, findings);
            SourceCheck.look(idle, findings);
            RoutesCheck.look(idle, settings, findings);
        } catch (StartFailed e) {
            findings.wrong(e.sentence());
            RoutesCheck.look(null, settings, findings);
        }
    }
}
