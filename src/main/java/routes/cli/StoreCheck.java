package routes.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import routes.store.ObjectStore;

/** Writes a file to the store, reads it again and takes it away where the store can. */
final class StoreCheck {
    private StoreCheck() {}

    static void look(ApplicationContext application, Findings findings) {
        Environment settings = application.getEnvironment();
        String kind = settings.getProperty("deckhand.store.kind", "folder");
        findings.section("Store");
        findings.fact("kind", kind);
        findings.fact("packs", Packs.place(settings));
        String key = "work/doctor-" + UUID.randomUUID();
        try {
            tryOut(application.getBean(ObjectStore.class), key);
            findings.fact(
                    "writable",
                    takenAway(application.getBean(ObjectStore.class), key) ? "yes" : "yes; left there: " + key);
        } catch (RuntimeException | IOException e) {
            findings.fact("writable", "no");
            findings.wrong(
                    "The store (%s) can't be written and read (%s); check deckhand.store.* and who may write there"
                            .formatted(kind, e.getMessage()));
        }
    }

    /** Rights to delete are not needed for the work, and a store of your own need not have the route. */
    private static boolean takenAway(ObjectStore store, String key) {
        try {
            store.delete(key);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void tryOut(ObjectStore store, String key) throws IOException {
        byte[] body = "written by the doctor".getBytes(StandardCharsets.UTF_8);
        store.put(key, new ByteArrayInputStream(body));
        try (InputStream read = store.get(key)) {
            if (!Arrays.equals(read.readAllBytes(), body)) {
                throw new IOException("what was read is not what was written");
            }
        }
    }
}
