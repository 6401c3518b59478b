package routes.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a built-in file. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints the built-in file of a route.")
class RoutesShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "A route's id or a file's name, such as ask-model or 41-ask-model.")
    private String name = "";

    RoutesShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(BuiltInFiles.named(name).text());
        console.out().flush();
        return 0;
    }
}
