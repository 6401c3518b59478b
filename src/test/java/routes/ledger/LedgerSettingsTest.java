package routes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;

class LedgerSettingsTest {
    @Test
    void showsNoPassword() {
        assertThat(settings("jdbc:postgresql://db/deckhand?password=whisper"))
                .asString()
                .isEqualTo("LedgerSettings[lease=PT15S, pool=serve]");
    }

    @Test
    void losesNoCommitInAPowerCut(@TempDir Path folder) {
        try (TestLedger ledger = TestLedger.in(folder)) {
            assertThat(ledger.client()
                            .sql("pragma journal_mode")
                            .query(String.class)
                            .single())
                    .isEqualTo("wal");
            assertThat(ledger.client()
                            .sql("pragma synchronous")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            assertThat(ledger.client()
                            .sql("pragma foreign_keys")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void saysWhichFolderCanNotBeMade(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "a file");
        LedgerSettings settings = settings("jdbc:sqlite:" + file.resolve("deep/ledger.db"));

        assertThatThrownBy(() -> new LedgerDatabase().ledger(settings))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("set deckhand.data-dir to a folder that can be written");
    }

    private static LedgerSettings settings(String url) {
        return new LedgerSettings(url, "deckhand", "whisper", Duration.ofSeconds(15), "serve");
    }
}
