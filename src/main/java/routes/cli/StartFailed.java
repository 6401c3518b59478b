package routes.cli;

/** The application did not start; the message says why and what to do. */
class StartFailed extends RuntimeException {
    StartFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
