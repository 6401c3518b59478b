package routes.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.ledger.Work;
import routes.store.Scratch;

/** Brings a deck to this machine's disk, because documents are read by position, and takes the copy away again. */
@Component
public class DeckFetcher {
    private final Scratch scratch;

    DeckFetcher(Scratch scratch) {
        this.scratch = scratch;
    }

    /** A copy of the stream, for this attempt alone. The stream is closed. */
    public Path keep(Work.OfDeck work, InputStream deck) throws IOException {
        Path copy = copyFor(work);
        try (deck) {
            Files.copy(deck, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** The stream of a {@code file:} location. */
    public InputStream open(String location) throws IOException {
        Path file = Path.of(URI.create(location));
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    "deck-unreadable", "The file " + file.getFileName() + " is not there any more; send it again", e);
        }
    }

    /** Takes the copy away, if it is there. */
    public void discard(Work.OfDeck work) throws IOException {
        Files.deleteIfExists(copyFor(work));
    }

    private Path copyFor(Work.OfDeck work) {
        return scratch.file(work.jobId() + "-" + work.attempt() + ".deck");
    }
}
