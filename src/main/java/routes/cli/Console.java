package routes.cli;

import java.io.PrintWriter;
import routes.config.StartFailure;

/** Where a command writes to, and the settings that were typed with it. */
record Console(PrintWriter out, PrintWriter err, Arguments arguments) {
    private static final String NAME = "deckhand: ";

    /** Says on standard error what went wrong; the exit code for it. */
    int failed(String sentence) {
        err.println(NAME + sentence);
        return CommandLineInterface.FAILED;
    }

    void warn(String sentence) {
        err.println(NAME + sentence);
    }

    int failed(Throwable failure) {
        if (Application.tellsTheWholeStory()) {
            failure.printStackTrace(err);
        }
        return failed(failure instanceof StartFailed start ? start.sentence() : StartFailure.explain(failure));
    }
}
