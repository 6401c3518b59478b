package routes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.failure.Refusal;

class LinkSignerTest {
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final long NOON_SECONDS = 1773489600L;
    private static final String KEY = "outputs/job 7/lección.docx";

    private final LinkSigner signer = new LinkSigner(new byte[32]);

    /** Expectation computed with openssl: HMAC of "1773489600\noutputs/job 7/lección.docx" with 32 zero bytes. */
    @Test
    void makesALinkThatNamesFileEndAndSignature() {
        assertThat(signer.link(KEY, NOON))
                .isEqualTo(
                        "/files/outputs/job%207/lecci%C3%B3n.docx?expires=1773489600&signature=49a0acb3abe739b5081f471e89b6e01c715260908127a064a357c9a8e029a823");
    }

    @Test
    void holdsUntilItsEnd() {
        String signature = signature(signer.link(KEY, NOON));
        assertThat(signer.valid(KEY, NOON_SECONDS, signature, NOON.minusMillis(1)))
                .isTrue();
        assertThat(signer.valid(KEY, NOON_SECONDS, signature, NOON)).isFalse();
    }

    @Test
    void fitsNoOtherFileEndOrSecret() {
        Instant before = NOON.minusSeconds(60);
        String signature = signature(signer.link(KEY, NOON));
        assertThat(signer.valid(KEY + "x", NOON_SECONDS, signature, before)).isFalse();
        assertThat(signer.valid("../" + KEY, NOON_SECONDS, signature, before)).isFalse();
        assertThat(signer.valid(KEY, NOON_SECONDS + 1, signature, before)).isFalse();
        assertThat(signer.valid(KEY, Long.MAX_VALUE, signature, before)).isFalse();
        assertThat(signer.valid(KEY, NOON_SECONDS, signature.toUpperCase(java.util.Locale.ROOT), before))
                .isFalse();
        assertThat(signer.valid(KEY, NOON_SECONDS, "", before)).isFalse();
        assertThat(signer.valid(KEY, NOON_SECONDS, "é\0", before)).isFalse();
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(new LinkSigner(other).valid(KEY, NOON_SECONDS, signature, before))
                .isFalse();
    }

    @Test
    void decodesToItsKeyAgain() {
        String key = "a+b/c%2Fd?e#f&g=h/i;j";
        URI link = URI.create("http://localhost" + signer.link(key, NOON));
        assertThat(link.getPath()).isEqualTo("/files/" + key);
        assertThat(signer.valid(key, NOON_SECONDS, signature(link.toString()), NOON.minusSeconds(1)))
                .isTrue();
    }

    @Test
    void refusesAKeyThatTheStoreWouldRefuse() {
        assertThatThrownBy(() -> signer.link("../secret", NOON)).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsItsSecretOverARestart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data/link-secret");
        FolderStoreSettings settings = new FolderStoreSettings(folder.resolve("data/store"), file);
        String link = new LinkSigner(settings).link(KEY, NOON);
        assertThat(new LinkSigner(settings).link(KEY, NOON)).isEqualTo(link);
        assertThat(link).isNotEqualTo(signer.link(KEY, NOON));
        assertThat(Files.readString(file)).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void saysWhatToDoAboutASecretThatIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("link-secret"), "too short");
        assertThatThrownBy(() -> LinkSecret.keptIn(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("link-secret-unreadable"))
                .hasMessageContaining("delete it")
                .hasMessageNotContaining("too short");
    }

    @Test
    void refusesASecretThatLinksCouldReach(@TempDir Path folder) {
        assertThatThrownBy(() -> new FolderStoreSettings(folder, folder.resolve("x/../link-secret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deckhand.store.folder.link-secret");
    }

    private static String signature(String link) {
        return link.replaceAll(".*signature=", "");
    }
}
