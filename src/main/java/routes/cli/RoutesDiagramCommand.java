package routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import routes.config.RoutesFolder;
import routes.diagram.MermaidWriter;
import routes.diagram.RouteGraph;
import routes.diagram.SvgWriter;
import routes.files.RouteEntry;
import routes.files.RouteList;
import routes.files.RouteText;

/** Draws how the routes hang together. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Draws how the routes hang together: where messages come from, queues, routes, where they go.",
            "Routes that the settings leave out are not drawn."
        })
class RoutesDiagramCommand implements Callable<Integer> {
    /** The forms there are. */
    enum Format {
        mermaid,
        svg
    }

    private final Console console;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.mermaid;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it here instead of printing it.")
    private @Nullable Path out;

    @Option(
            names = "--built-in",
            description = "Draw all built-in routes, whatever the settings are, and none of yours.")
    private boolean builtIn;

    RoutesDiagramCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RouteGraph graph = new RouteGraph(builtIn ? RouteList.entries(RouteText.builtIn()) : made());
        String picture =
                switch (format) {
                    case mermaid -> MermaidWriter.write(graph);
                    case svg -> SvgWriter.write(graph);
                };
        if (out == null) {
            console.out().print(picture);
            console.out().flush();
        } else {
            Files.writeString(out, picture);
        }
        return 0;
    }

    private List<RouteEntry> made() {
        try (ConfigurableApplicationContext only =
                Application.settingsOnly().start(console.arguments().with(Application.MUTE))) {
            ConfigurableEnvironment settings = only.getEnvironment();
            return RouteList.made(RouteText.find(RoutesFolder.of(settings)), settings);
        }
    }
}
