package blackbox.servers;

import java.io.IOException;
import java.util.Arrays;

/**
 * The main class of every server process: runs the server's own, and ends the process when its standard input ends.
 * That is a pipe from the tests' JVM, which the kernel closes however that JVM ends.
 */
public final class EndsWithItsParent {
    private EndsWithItsParent() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watcher = new Thread(EndsWithItsParent::awaitTheEnd, "ends-with-its-parent");
        watcher.setDaemon(true);
        watcher.start();
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static void awaitTheEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nobody says anything; only the end counts.
            }
        } catch (IOException e) {
            // As good as the end.
            System.err.println("standard input is gone: " + e);
        }
        Runtime.getRuntime().halt(0);
    }
}
