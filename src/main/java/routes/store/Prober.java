package routes.store;

/** Looks at a place outside of this machine that work depends on. */
public interface Prober {
    /** The place as {@code /health} names it, {@code store} for example. */
    String place();

    /** Whether this deployment uses the place at all. */
    boolean isUsed();

    /**
     * Does nothing when all is well. An {@link routes.failure.Outage} when the place does not answer, which passes; any
     * other {@link routes.failure.Refusal} when the settings have to be changed.
     */
    void probe();
}
