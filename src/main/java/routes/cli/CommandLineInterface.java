package routes.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import routes.config.OwnJars;
import routes.failure.Refusal;

/** Finds the command that was typed and runs it. */
public class CommandLineInterface {
    /** The command could not do what it was asked for. */
    static final int FAILED = 1;

    private final PrintWriter out;
    private final PrintWriter err;

    /** Writes to the console. */
    public CommandLineInterface() {
        this(System.out, System.err);
    }

    CommandLineInterface(PrintStream out, PrintStream err) {
        this.out = writer(out);
        this.err = writer(err);
    }

    /** The exit code: 0 done, 1 failed, 2 mistyped. Serving returns when the service has ended. */
    public int execute(String... typed) {
        Arguments arguments = Arguments.part(typed);
        Console console = new Console(out, err, arguments);
        try {
            OwnJars.join();
        } catch (Refusal e) {
            return console.failed(e);
        }
        return new CommandLine(new ServeCommand(console))
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .addSubcommand(new WhsecCommand(console))
                .addSubcommand(routes(console))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new Mistyped())
                .setExecutionExceptionHandler((failure, command, parsed) -> console.failed(failure))
                .execute(arguments.own().toArray(String[]::new));
    }

    private static CommandLine routes(Console console) {
        return new CommandLine(new RoutesCommand())
                .addSubcommand(new RoutesListCommand(console))
                .addSubcommand(new RoutesShowCommand(console))
                .addSubcommand(new RoutesCopyCommand(console))
                .addSubcommand(new RoutesValidateCommand(console))
                .addSubcommand(new RoutesDiagramCommand(console));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
