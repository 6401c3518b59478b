package routes.gcs;

import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobListOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import routes.failure.Outage;
import routes.failure.Refusal;
import routes.store.StoreSettings;

/** Finds out at the start what is wrong with the bucket that is to be the store. An outage is no reason not to start. */
@Component
@ConditionalOnProperty(name = "deckhand.store.kind", havingValue = "gcs")
class GcsChecker implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(GcsChecker.class);

    private final GcsSettings settings;
    private final StoreSettings store;
    private final ObjectProvider<Storage> client;

    GcsChecker(GcsSettings settings, StoreSettings store, ObjectProvider<Storage> client) {
        this.settings = settings;
        this.store = store;
        this.client = client;
    }

    @Override
    public void afterPropertiesSet() {
        if (settings.bucket().isEmpty()) {
            throw new Refusal(
                    "bucket-missing",
                    "deckhand.store.kind is gcs, but there is no bucket; set deckhand.store.gcs.bucket or GCS_BUCKET");
        }
        if (store.linkLifetime().compareTo(GcsLinkSigner.LONGEST) > 0) {
            LOG.warn("download links will last 7 days, not deckhand.store.link-lifetime: Google signs for no longer");
        }
        try {
            look(client.getObject());
        } catch (Outage e) {
            LOG.warn("{} ({})", e.getMessage(), e.code());
        }
    }

    private void look(Storage storage) {
        GcsLinkSigner.checkSigner(storage);
        GcsFailures.worded(
                "bucket gs://" + settings.bucket(),
                () -> storage.list(
                        settings.bucket(), BlobListOption.prefix(settings.prefix()), BlobListOption.pageSize(1)));
    }
}
