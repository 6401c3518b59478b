package routes.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import routes.ledger.Artifact;
import routes.ledger.Packing;
import routes.ledger.Work;
import routes.store.Scratch;

/** The files of a pack on their way into the store. */
@Component
public class PackFiles {
    private final Scratch scratch;
    private final Packing packing;

    PackFiles(Scratch scratch, Packing packing) {
        this.scratch = scratch;
        this.packing = packing;
    }

    /** Where a file is written before it is stored; its own place for every attempt. */
    public Path path(Work.OfPack work, String fileName) {
        return scratch.file(work.jobId() + "-" + work.attempt() + "-" + fileName);
    }

    /** Remembers the stored file under its kind and takes the local one away. */
    public void keep(Work.OfPack work, String kind, Path file, String key, String contentType) throws IOException {
        String name = key.substring(key.lastIndexOf('/') + 1);
        packing.keep(work, new Artifact(kind, key, name, contentType, Files.size(file)));
        Files.delete(file);
    }
}
