package routes.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.auth.Retryable;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import routes.failure.Outage;
import routes.failure.Refusal;
import routes.store.StoreSettings;

class GcsStoreProberTest {
    private final GcsFake gcs = GcsFake.start();

    GcsStoreProberTest() throws IOException {}

    @AfterEach
    void stop() {
        gcs.close();
    }

    @ParameterizedTest
    @CsvSource({
        "401, credentials-refused, GOOGLE_APPLICATION_CREDENTIALS, false",
        "404, bucket-not-found, GCS_BUCKET, false",
        "503, store-unreachable, deckhand.store.gcs.endpoint, true"
    })
    void saysWhatIsWrong(int status, String code, String step, boolean passes) {
        gcs.refuse(status);

        Refusal refusal = refusal("packs", Duration.ofHours(24), true);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(step);
        assertThat(refusal instanceof Outage).isEqualTo(passes);
    }

    @Test
    void goesOnWhereItMayNotList() {
        gcs.refuse(403);

        prober("packs", Duration.ofHours(24), true).probe();
    }

    @ParameterizedTest
    @CsvSource({
        "'', PT24H, true, bucket-missing",
        "packs, P8D, true, link-lifetime-too-long",
        "packs, PT24H, false, link-not-signed"
    })
    void knowsBeforeItAsks(String bucket, Duration lifetime, boolean canSign, String code) {
        assertThat(refusal(bucket, lifetime, canSign).code()).isEqualTo(code);
    }

    @Test
    void tellsATokenThatWillNeverBeFromANetworkThatIsDown() {
        assertThat(GcsFailures.worded("gs://packs/", new StorageException(0, "no token", new NoToken()))
                        .code())
                .isEqualTo("credentials-refused");
        assertThat(GcsFailures.worded("gs://packs/", new StorageException(0, "no route", new IOException()))
                        .code())
                .isEqualTo("store-unreachable");
    }

    private Refusal refusal(String bucket, Duration lifetime, boolean canSign) {
        return catchThrowableOfType(
                Refusal.class, () -> prober(bucket, lifetime, canSign).probe());
    }

    private GcsStoreProber prober(String bucket, Duration lifetime, boolean canSign) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("storageGcs", gcs.client(canSign));
        return new GcsStoreProber(
                new GcsSettings(bucket, "", gcs.endpoint()),
                new StoreSettings("gcs", lifetime, "http://unused"),
                beans.getBeanProvider(Storage.class));
    }

    /** As Google's library says that a key is not known. */
    private static final class NoToken extends IOException implements Retryable {
        @Override
        public boolean isRetryable() {
            return false;
        }

        @Override
        public int getRetryCount() {
            return 0;
        }
    }
}
