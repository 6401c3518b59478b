package routes.job;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;

/**
 * Reads a file that was dropped into the inbox. What starts the job is the file's name and content, so that the same file
 * dropped twice, or seen by a hundred scans, is one job.
 */
@Component
public class FolderDrop {
    private final Clock clock;

    FolderDrop(Clock clock) {
        this.clock = clock;
    }

    /** The id is new each time; which job it is, the event decides: a file whose job failed may be dropped again as it is. */
    public JobRequest read(File file) {
        String name = DeckNames.of(file.getName());
        String event = "folder:" + JobIds.hash(file.getName()) + ":" + contentHash(file);
        return new JobRequest(
                JobIds.make(name, event + clock.millis()),
                event,
                "folder",
                file.toURI().toString(),
                name,
                JobWishes.NONE,
                file.getAbsolutePath());
    }

    private static String contentHash(File file) {
        try (InputStream bytes =
                new DigestInputStream(Files.newInputStream(file.toPath()), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) bytes).getMessageDigest().digest());
        } catch (IOException e) {
            throw new Refusal("deck-unreadable", "The file " + file.getName() + " can't be read; check its rights", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
