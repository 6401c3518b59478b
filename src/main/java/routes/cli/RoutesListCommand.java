package routes.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import routes.config.RoutesFolder;
import routes.files.RouteList;
import routes.files.RouteList.Row;
import routes.files.RouteText;

/** Lists the routes of all files, those that the settings leave out too. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the routes: id, where its messages come from, description, file, whose it is, on or off.")
class RoutesListCommand implements Callable<Integer> {
    private final Console console;

    RoutesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext only =
                Application.settingsOnly().start(console.arguments().with(Application.MUTE))) {
            ConfigurableEnvironment settings = only.getEnvironment();
            List<RouteText> files = RouteText.find(RoutesFolder.of(settings));
            print(RouteList.of(files, settings));
            return 0;
        }
    }

    private void print(List<Row> rows) {
        TextTable table = new TextTable("ID", "FROM", "DESCRIPTION", "FILE", "WHOSE", "STATE");
        rows.forEach(row ->
                table.add(row.id(), row.from(), row.description(), row.file(), whose(row), row.made() ? "on" : "off"));
        table.print(console.out());
    }

    private static String whose(Row row) {
        return row.own() ? row.replaces() ? "yours, replaces the built-in" : "yours" : "built-in";
    }
}
