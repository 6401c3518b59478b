package routes.ledger;

/** Something that is due and that a queue has to be told of. {@code stage} is jobs, slides, packs or deliveries. */
public record Announcement(String stage, String jobId, String pointer) {}
