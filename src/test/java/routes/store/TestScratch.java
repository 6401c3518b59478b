package routes.store;

import java.io.IOException;
import java.nio.file.Path;
import routes.ledger.Worker;

/** A scratch folder for tests of other packages. */
public final class TestScratch {
    private TestScratch() {}

    public static Scratch in(Path dataDir, Worker worker) throws IOException {
        return new Scratch(dataDir, worker);
    }
}
