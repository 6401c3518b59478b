package routes.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import routes.config.Distance;

/** Says what was mistyped, what may have been meant, and how the command is used. */
class Mistyped implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] typed) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        unmatched(failure)
                .flatMap(word -> meant(command, word))
                .ifPresent(meant -> err.println("Did you mean " + meant + "?"));
        err.println();
        command.usage(err);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static Optional<String> unmatched(ParameterException failure) {
        return failure instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream().findFirst()
                : Optional.empty();
    }

    private static Optional<String> meant(CommandLine command, String word) {
        if (!command.getSubcommands().isEmpty() && Files.isRegularFile(Path.of(word))) {
            return Optional.of("run " + word);
        }
        List<String> known = Stream.concat(
                        command.getSubcommands().keySet().stream(),
                        command.getCommandSpec().optionsMap().keySet().stream())
                .toList();
        return known.stream()
                .filter(name -> Distance.between(word, name) <= name.length() / 2)
                .min(Comparator.comparingInt(name -> Distance.between(word, name)));
    }
}
