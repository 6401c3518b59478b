package routes.gcs;

import com.google.auth.ServiceAccountSigner;
import com.google.auth.ServiceAccountSigner.SigningException;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.SignUrlOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import routes.failure.Refusal;
import routes.store.StoreSettings;

/** Signs links to objects of the store, which anybody can download with until they expire. */
@Component
public class GcsLinkSigner {
    /** Google signs for no longer. */
    static final Duration LONGEST = Duration.ofDays(7);

    private final GcsSettings settings;
    private final StoreSettings store;
    private final Storage client;

    GcsLinkSigner(GcsSettings settings, StoreSettings store, @Lazy Storage client) {
        this.settings = settings;
        this.store = store;
        this.client = client;
    }

    /** A V4 signed link; the file is saved as {@code fileName}, or as the key's last part. */
    public String link(String key, @Nullable String fileName, @Nullable String contentType) {
        checkSigner(client);
        BlobInfo object =
                BlobInfo.newBuilder(settings.bucket(), settings.prefix() + key).build();
        Map<String, String> served = Map.of(
                "response-content-disposition",
                Downloads.savedAs(fileName == null ? Downloads.name(key) : fileName),
                "response-content-type",
                contentType == null ? Downloads.type(key) : contentType);
        List<SignUrlOption> options = new ArrayList<>(List.of(
                SignUrlOption.withV4Signature(), SignUrlOption.withPathStyle(), SignUrlOption.withQueryParams(served)));
        if (!settings.endpoint().isEmpty()) {
            options.add(SignUrlOption.withHostName(settings.endpoint()));
        }
        try {
            return client.signUrl(
                            object,
                            store.linkLifetime().toSeconds(),
                            TimeUnit.SECONDS,
                            options.toArray(SignUrlOption[]::new))
                    .toString();
        } catch (SigningException e) {
            throw notSigned(e);
        }
    }

    /** A user's login can't sign; a key file can, and a machine's service account may be allowed to. */
    static void checkSigner(Storage client) {
        if (!(client.getOptions().getCredentials() instanceof ServiceAccountSigner)) {
            throw notSigned(null);
        }
    }

    private static Refusal notSigned(@Nullable Throwable cause) {
        return new Refusal(
                "link-not-signed",
                "These Google credentials can't sign download links; use a service account's key file in"
                        + " GOOGLE_APPLICATION_CREDENTIALS, or grant the machine's service account"
                        + " roles/iam.serviceAccountTokenCreator on itself",
                cause);
    }
}
