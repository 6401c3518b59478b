package routes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import routes.failure.Outage;
import routes.failure.Refusal;

class PlaceWatcherTest {
    private Runnable bucket = () -> {};
    private final PlaceWatcher watcher = new PlaceWatcher(List.of(TestPlaces.prober("store", () -> bucket.run())));

    @AfterEach
    void end() {
        watcher.end();
    }

    @Test
    void stopsTheStartWhenTheSettingsCanNotBeRight() {
        bucket = failing(new Refusal("bucket-not-found", "There is no bucket lectures."));

        assertThatThrownBy(watcher::begin).hasMessage("There is no bucket lectures.");
    }

    @Test
    void startsDuringAnOutageAndSaysWhatIsMissingUntilItIsOver() {
        bucket = failing(new Outage("store-unreachable", "The store does not answer.", null));
        watcher.begin();
        assertThat(watcher.missing()).containsExactly("store");

        bucket = () -> {};
        watcher.lookAgain();
        assertThat(watcher.missing()).isEmpty();
    }

    @Test
    void missesAPlaceThatIsClosedToUsLater() {
        watcher.begin();
        assertThat(watcher.missing()).isEmpty();

        bucket = failing(new Refusal("credentials-refused", "The key is not valid any more."));
        watcher.lookAgain();
        assertThat(watcher.missing()).containsExactly("store");
    }

    private static Runnable failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }
}
