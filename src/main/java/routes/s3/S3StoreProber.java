package routes.s3;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.store.Prober;
import routes.store.StoreSettings;

/** Looks whether the store's bucket is there and open to us. */
@Component
class S3StoreProber implements Prober {
    private static final Logger LOG = LoggerFactory.getLogger(S3StoreProber.class);

    private final S3Store store;
    private final StoreSettings settings;
    private boolean mayNotList;

    S3StoreProber(S3Store store, StoreSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public String place() {
        return "store";
    }

    @Override
    public boolean isUsed() {
        return settings.kind().equals("s3");
    }

    /** Whoever may read and write but not list is let through: nothing here needs a list. */
    @Override
    public void probe() {
        try {
            store.check();
        } catch (Refusal e) {
            if (!e.code().equals("bucket-forbidden")) {
                throw e;
            }
            if (!mayNotList) {
                mayNotList = true;
                LOG.warn(
                        "{} (without s3:ListBucket only doctor can tell beforehand whether the store works)",
                        e.getMessage());
            }
        }
    }
}
