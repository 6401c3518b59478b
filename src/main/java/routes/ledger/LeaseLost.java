package routes.ledger;

/** Somebody else has taken over this work, or it has ended: what was to be written is dropped. */
public class LeaseLost extends RuntimeException {
    LeaseLost(Work work) {
        super(work.label() + ": attempt " + work.attempt() + " is no longer the one that counts");
    }
}
