package routes.ledger;

/** The job that an event belongs to; {@code fresh} when this event is what started it. */
public record Accepted(String jobId, boolean fresh) {}
