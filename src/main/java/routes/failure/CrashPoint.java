package routes.failure;

/**
 * A place at which a drill ends the process as {@code kill -9} would, to see what is left. Only {@code -Ddeckhand.crash-at=NAME}
 * on the command line of the JVM arms one, no setting does; {@code docs/invariants.md} lists their names.
 */
public final class CrashPoint {
    public static final String PROPERTY = "deckhand.crash-at";

    /** As a process that SIGKILL has ended. */
    private static final int KILLED = 137;

    private static final String ARMED = System.getProperty(PROPERTY, "");

    private CrashPoint() {}

    /** Does nothing unless the drill asks for exactly this name. */
    public static void pass(String name) {
        if (ARMED.equals(name)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
