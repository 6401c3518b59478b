package blackbox.servers;

/** A request that Google Cloud Storage would answer with an error. */
final class GcsFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    GcsFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
