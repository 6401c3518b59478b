package routes.store;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Links to this service's own downloads, signed and expiring. */
@Component
public class FolderLinks {
    private final LinkSigner signer;
    private final StoreSettings settings;
    private final Clock clock;

    FolderLinks(LinkSigner signer, StoreSettings settings, Clock clock) {
        this.signer = signer;
        this.settings = settings;
        this.clock = clock;
    }

    /** An absolute URL; the file is saved under the key's last part. */
    public String link(String key) {
        return settings.publicUrl().replaceFirst("/+$", "")
                + signer.link(key, clock.instant().plus(settings.linkLifetime()));
    }
}
