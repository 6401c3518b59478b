package routes.cli;

import java.nio.file.Path;

/** A file on its way to a study pack. */
record DeckRun(Path file, String deckName, String jobId) {
    String fileName() {
        return file.getFileName().toString();
    }
}
