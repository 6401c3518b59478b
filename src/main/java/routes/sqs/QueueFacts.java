package routes.sqs;

/** What a queue tells of itself; {@code deadLetters} is the ARN of where messages go that nobody could accept, or empty. */
public record QueueFacts(String waiting, String inWork, String deadLetters) {}
