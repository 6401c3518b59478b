package routes.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import routes.ledger.Work;

/** Puts on disk what a route made of a pack, on its way into the store. */
@Component
public class OutputSpooler {
    private final PackFiles files;

    OutputSpooler(PackFiles files) {
        this.files = files;
    }

    /** The file, in its own place for every attempt. The content is closed. */
    public Path spool(Work.OfPack work, String fileName, InputStream content) throws IOException {
        Path file = files.path(work, fileName);
        try (content) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
