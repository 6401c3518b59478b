package routes.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import routes.config.RouteFiles;
import routes.config.RoutesFolder;
import routes.files.Finding;
import routes.files.RouteText;
import routes.files.RouteValidator;

/** Tells everything that is wrong with route files, before a start does. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks the built-in routes and yours together: form, ids, beans, components, options, settings.",
            "Prints a line file:line: sentence for each thing that is wrong.",
            "Exit code: 0 all is well, 1 something is wrong."
        })
class RoutesValidateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "0..*",
            description = "Check these as if they lay in your folder of routes (deckhand.routes.dir).")
    private List<Path> laid = new ArrayList<>();

    RoutesValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext only =
                Application.settingsOnly().start(console.arguments().with(Application.MUTE))) {
            ConfigurableEnvironment settings = only.getEnvironment();
            RouteFiles.passedOver(RoutesFolder.of(settings))
                    .forEach(file -> console.warn(
                            "%s is not taken for a route file; let its name end with .camel.yaml".formatted(file)));
            List<RouteText> files = RouteText.withLaid(RouteText.find(RoutesFolder.of(settings)), laid);
            return conclude(files, new RouteValidator(settings, BeanList.of(settings)).validate(files));
        }
    }

    private int conclude(List<RouteText> files, List<Finding> findings) {
        findings.forEach(console.out()::println);
        long own = files.stream().filter(file -> file.own() != null).count();
        String checked = "%d built-in, %d of your own".formatted(files.size() - own, own);
        if (findings.isEmpty()) {
            console.out().println("All is well in %d route files (%s).".formatted(files.size(), checked));
            return 0;
        }
        return console.failed("%d %s wrong in %d route files (%s); correct what is named above and validate again"
                .formatted(findings.size(), findings.size() == 1 ? "thing is" : "things are", files.size(), checked));
    }
}
