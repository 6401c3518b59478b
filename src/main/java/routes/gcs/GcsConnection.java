package routes.gcs;

import com.google.api.gax.retrying.RetrySettings;
import com.google.auth.Credentials;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import routes.google.GoogleAccess;

/** Makes Google's client when the first bucket is asked for: without one, nobody looks for credentials. */
@Configuration
class GcsConnection {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;
    /** Hiccups are the client's to retry; what lasts longer is the ledger's. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean
    @Lazy
    Storage storageGcs(GcsSettings settings) {
        return storage(settings, GoogleAccess.credentials());
    }

    static Storage storage(GcsSettings settings, Credentials credentials) {
        StorageOptions.Builder options = StorageOptions.newBuilder()
                .setCredentials(credentials)
                .setTransportOptions(HttpTransportOptions.newBuilder()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setReadTimeout(READ_MILLIS)
                        .build())
                .setRetrySettings(RetrySettings.newBuilder()
                        .setInitialRetryDelayDuration(Duration.ofMillis(500))
                        .setRetryDelayMultiplier(2)
                        .setMaxRetryDelayDuration(Duration.ofSeconds(5))
                        .setTotalTimeoutDuration(PATIENCE)
                        .build());
        if (!settings.endpoint().isEmpty()) {
            options.setHost(settings.endpoint());
        }
        return options.build().getService();
    }
}
