package routes.job;

import java.util.List;

/** Knows the outputs that there are routes for. */
interface OutputFinder {
    boolean exists(String name);

    /** All of them, in alphabetical order. */
    List<String> names();
}
