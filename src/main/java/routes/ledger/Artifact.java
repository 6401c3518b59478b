package routes.ledger;

/** A file of a study pack, in the store under {@code key}. */
public record Artifact(String kind, String key, String fileName, String contentType, long bytes) {}
