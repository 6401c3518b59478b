package routes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether somebody watches standard error on a screen that can redraw a line. */
final class Terminal {
    private static final Path ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean isWatched() {
        return !"dumb".equals(System.getenv("TERM")) && isScreen();
    }

    /** Where the system doesn't tell about standard error, Java at least tells about input and output. */
    private static boolean isScreen() {
        try {
            return Files.isSymbolicLink(ERROR)
                    ? Files.readSymbolicLink(ERROR).toString().matches("/dev/(pts/|tty|console).*")
                    : System.console() != null;
        } catch (IOException e) {
            return false;
        }
    }
}
