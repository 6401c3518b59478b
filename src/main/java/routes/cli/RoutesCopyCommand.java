package routes.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import routes.config.RoutesFolder;
import routes.files.RouteText;

/** Lays built-in files where they can be edited. It never writes over a file. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Copies built-in files into your folder of routes, where they replace the built-in ones.",
            "A file that is there already stays as it is.",
            "Exit code: 0 all were copied, 1 one was not."
        })
class RoutesCopyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "A route's id or a file's name, such as ask-model or 41-ask-model.")
    private List<String> names = new ArrayList<>();

    RoutesCopyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = folder();
        int code = 0;
        for (String name : names) {
            code = Math.max(code, copy(BuiltInFiles.named(name), folder));
        }
        return code;
    }

    private int copy(RouteText file, Path folder) throws IOException {
        Path target = Files.createDirectories(folder).resolve(file.name());
        try {
            Files.writeString(target, file.text(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return console.failed(
                    "%s is there already and stays as it is; edit it, or take it away first".formatted(target));
        }
        console.out().println(target);
        return 0;
    }

    private Path folder() {
        try (ConfigurableApplicationContext only =
                Application.settingsOnly().start(console.arguments().with(Application.MUTE))) {
            return RoutesFolder.of(only.getEnvironment());
        }
    }
}
