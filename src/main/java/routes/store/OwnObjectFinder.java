package routes.store;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Knows the objects that Deckhand itself puts into a bucket: where store and source share one, they start no jobs. */
@Component
public class OwnObjectFinder {
    private final String bucket;
    private final String prefix;

    OwnObjectFinder(Environment settings) {
        String store = "deckhand.store." + settings.getProperty("deckhand.store.kind", "folder");
        bucket = settings.getProperty(store + ".bucket", "");
        prefix = settings.getProperty(store + ".prefix", "");
    }

    public boolean isOwn(String bucket, String key) {
        return this.bucket.equals(bucket) && (key.startsWith(prefix + "work/") || key.startsWith(prefix + "outputs/"));
    }
}
