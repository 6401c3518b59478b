package routes.gcs;

import com.google.cloud.storage.Storage;
import java.time.Duration;
import org.springframework.util.unit.DataSize;
import routes.slides.SplitSettings;
import routes.store.StoreSettings;

/** The beans for Cloud Storage, made as in the application. */
public final class TestGcs {
    private TestGcs() {}

    public static GcsStore store(Storage client) {
        return new GcsStore(settings(), client);
    }

    public static GcsLinkSigner links(Storage client, String endpoint) {
        return new GcsLinkSigner(
                new GcsSettings(GcsFake.BUCKET, "packs/", endpoint),
                new StoreSettings("gcs", Duration.ofHours(24), "http://unused"),
                client);
    }

    public static GcsReader reader(Storage client, int mostBytes) {
        SplitSettings limits = SplitSettings.defaults();
        return new GcsReader(
                client,
                new SplitSettings(
                        DataSize.ofBytes(mostBytes),
                        limits.maxPages(),
                        limits.maxText(),
                        limits.longSide(),
                        limits.jpegQuality(),
                        limits.pageTimeout()));
    }

    private static GcsSettings settings() {
        return new GcsSettings(GcsFake.BUCKET, "packs/", "");
    }
}
