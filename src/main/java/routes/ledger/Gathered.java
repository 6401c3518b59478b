package routes.ledger;

/** What is left of a job's slides: some are open, or the last is in and its study pack is due, or none could be described. */
public enum Gathered {
    NOT_YET,
    PACK_DUE,
    JOB_FAILED
}
