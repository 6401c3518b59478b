package routes.event;

import routes.failure.Refusal;

/** Says why a message is not understood, and nothing of what stands in it. */
final class NotUnderstood {
    private NotUnderstood() {}

    static Refusal because(String reason) {
        return new Refusal(
                "message-not-understood",
                "The message is not understood: " + reason
                        + "; send a bucket's notification or a job as docs/sources-and-stores.md shows them");
    }
}
