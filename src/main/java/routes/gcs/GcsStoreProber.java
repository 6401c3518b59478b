package routes.gcs;

import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobListOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import routes.failure.Outage;
import routes.failure.Refusal;
import routes.store.Prober;
import routes.store.StoreSettings;

/** Looks whether the store's bucket is there and open to us, and whether links to it can be signed. */
@Component
class GcsStoreProber implements Prober {
    private static final Logger LOG = LoggerFactory.getLogger(GcsStoreProber.class);

    private final GcsSettings settings;
    private final StoreSettings store;
    private final ObjectProvider<Storage> client;
    private boolean mayNotList;

    GcsStoreProber(GcsSettings settings, StoreSettings store, ObjectProvider<Storage> client) {
        this.settings = settings;
        this.store = store;
        this.client = client;
    }

    @Override
    public String place() {
        return "store";
    }

    @Override
    public boolean isUsed() {
        return store.kind().equals("gcs");
    }

    /** Whoever may read and write but not list is let through: nothing here needs a list. Wrong credentials are not. */
    @Override
    public void probe() {
        check();
        Storage storage = client.getObject();
        GcsLinkSigner.checkSigner(storage);
        try {
            GcsFailures.worded(
                    GcsFailures.bucket(settings.bucket()),
                    () -> storage.list(
                            settings.bucket(), BlobListOption.prefix(settings.prefix()), BlobListOption.pageSize(1)));
        } catch (Outage e) {
            throw e.code().startsWith("credentials-") ? new Refusal(e.code(), e.getMessage(), e) : e;
        } catch (Refusal e) {
            if (!e.code().equals(GcsFailures.FORBIDDEN_CODE)) {
                throw e;
            }
            if (!mayNotList) {
                mayNotList = true;
                LOG.warn("{} (without storage.objects.list only doctor can tell beforehand)", e.getMessage());
            }
        }
    }

    private void check() {
        if (settings.bucket().isEmpty()) {
            throw new Refusal(
                    "bucket-missing",
                    "deckhand.store.kind is gcs, but no bucket is named; set GCS_BUCKET or deckhand.store.gcs.bucket");
        }
        if (store.linkLifetime().compareTo(GcsLinkSigner.LONGEST) > 0) {
            throw new Refusal(
                    "link-lifetime-too-long",
                    "deckhand.store.link-lifetime is longer than 7 days, which is the longest that Google signs for; set"
                            + " a shorter one");
        }
    }
}
